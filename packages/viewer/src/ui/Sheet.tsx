import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX, TargetedPointerEvent } from "preact";
import { useRef } from "preact/hooks";
import { isSameSelection, type Selection } from "../state/view.ts";
import { DetailPanel } from "./detail/DetailPanel.tsx";
import { BridgeRow } from "./detail/Rows.tsx";
import { FieldList } from "./FieldList.tsx";
import { FieldMatrix } from "./FieldMatrix.tsx";
import { ReadingGuide } from "./ReadingGuide.tsx";
import { LongList, Section } from "./Section.tsx";
import { nearestSnap, nextSnap, type Snap } from "./sheet-snap.ts";
import { Tabs } from "./Tabs.tsx";
import { useSelection, useSession } from "./use-session.ts";
import { capitalised, count } from "./wording.ts";

type TabName = "fields" | "bridges" | "detail";

const FIRST_BRIDGES = 12;
const CLICK_SLOP_PX = 6;

/** The lists and details on a phone: a sheet over the foot of the map, in three heights. */
export function Sheet(): JSX.Element {
  const { view } = useSession();
  const tab = useSignal<TabName>("fields");
  const snap = useSignal<Snap>("half");
  const opened = useRef<Selection | null>(null);
  useSignalEffect(() => {
    const { selection } = view.value;
    if (isSameSelection(selection, opened.current)) return;
    opened.current = selection;
    if (selection === null) return;
    tab.value = "detail";
    if (snap.peek() === "peek") snap.value = "half";
  });
  const selection = useSelection();
  const show = (name: TabName): void => {
    tab.value = name;
    if (snap.value === "peek") snap.value = "half";
  };
  return (
    <aside data-over-map class="sheet" data-snap={snap.value} aria-label="Fields, bridges and details">
      <Handle snap={snap.value} onSnap={(next) => (snap.value = next)} />
      <Tabs<TabName>
        label="What the sheet shows"
        tabs={[
          { name: "fields", title: "Fields" },
          { name: "bridges", title: "Bridges" },
          { name: "detail", title: selection === null ? "Overview" : capitalised(selection.kind) },
        ]}
        chosen={tab.value}
        onChoose={show}
      >
        {tab.value === "fields" && <FieldsTab />}
        {tab.value === "bridges" && <BridgesTab />}
        {tab.value === "detail" && <DetailPanel />}
      </Tabs>
    </aside>
  );
}

function FieldsTab(): JSX.Element {
  return (
    <>
      <FieldList />
      <ReadingGuide />
    </>
  );
}

function BridgesTab(): JSX.Element {
  const { topBridges } = useSession().document;
  return (
    <>
      <FieldMatrix />
      <Section title="Papers that join fields" aside={count(topBridges.length)}>
        {topBridges.length === 0 && (
          <p class="prose">None could be ranked here: that takes two fields and some 150 papers.</p>
        )}
        <LongList items={topBridges} first={FIRST_BRIDGES} noun="bridging papers">
          {(bridge) => <BridgeRow key={bridge} bridge={bridge} />}
        </LongList>
      </Section>
    </>
  );
}

interface HandleProps {
  readonly snap: Snap;
  readonly onSnap: (snap: Snap) => void;
}

/** Drags the sheet; pressed without dragging it goes to the next height. */
function Handle({ snap, onSnap }: HandleProps): JSX.Element {
  const startY = useRef<number | null>(null);
  const wasDragged = useRef(false);
  const move = (event: TargetedPointerEvent<HTMLButtonElement>): void => {
    if (startY.current === null) return;
    if (Math.abs(event.clientY - startY.current) > CLICK_SLOP_PX) wasDragged.current = true;
    if (wasDragged.current)
      sheetOf(event).style.setProperty("height", `${window.innerHeight - event.clientY}px`);
  };
  const drop = (event: TargetedPointerEvent<HTMLButtonElement>): void => {
    if (startY.current === null) return;
    startY.current = null;
    sheetOf(event).style.removeProperty("height");
    if (wasDragged.current) onSnap(nearestSnap(window.innerHeight - event.clientY, window.innerHeight));
  };
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={snap === "full" ? "Make the sheet small" : "Make the sheet taller"}
      onPointerDown={(event) => {
        startY.current = event.clientY;
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
      onClick={() => wasDragged.current || onSnap(nextSnap(snap))}
    />
  );
}

function sheetOf({ currentTarget }: TargetedPointerEvent<HTMLButtonElement>): HTMLElement {
  return currentTarget.closest<HTMLElement>(".sheet")!;
}
