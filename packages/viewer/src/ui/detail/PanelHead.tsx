import type { ComponentChildren, JSX } from "preact";
import { Icon } from "../Icon.tsx";
import { useSession } from "../use-session.ts";

interface PanelHeadProps {
  /** What kind of thing is open, "Field, 59 papers". */
  readonly kind: ComponentChildren;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The top of a panel: what it is, its name (which takes the focus when the panel opens), and the way back. */
export function PanelHead({ kind, title, children }: PanelHeadProps): JSX.Element {
  const { actions } = useSession();
  return (
    <div class="panel-head">
      <div class="panel-kind">
        <span class="kind">{kind}</span>
        <button
          type="button"
          class="icon-button"
          aria-label="Close"
          title="Close"
          onClick={() => actions.select(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <h2 class="panel-title" tabIndex={-1} dir="auto">
        {title}
      </h2>
      {children}
    </div>
  );
}
