import type { JSX } from "preact";

/** Paths on a 16 px grid, drawn as round strokes of 1.5 px in the text colour. */
const ICONS = {
  search: "M11 11l3 3M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10z",
  close: "M4 4l8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  chevron: "M6 3.5L10.5 8 6 12.5",
  back: "M10 3.5L5.5 8l4.5 4.5",
  eye: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  "eye-off":
    "M2 2l12 12M4 4.8A12 12 0 0 0 1.5 8S4 12.5 8 12.5c1.3 0 2.5-.5 3.4-1.1M6.5 3.7A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-1.4 1.9",
  help: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.3v.01",
  sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.2v1.3M8 13.5v1.3M1.2 8h1.3M13.5 8h1.3M3.2 3.2l.9.9M11.9 11.9l.9.9M3.2 12.8l.9-.9M11.9 4.1l.9-.9",
  moon: "M13.5 9.6A5.8 5.8 0 0 1 6.4 2.5a5.8 5.8 0 1 0 7.1 7.1z",
  swap: "M2 8h12M4.5 5.5L2 8l2.5 2.5M11.5 5.5L14 8l-2.5 2.5",
  external: "M6 3.5H3.5v9h9V10M9 3h4v4M13 3L7.5 8.5",
} as const;

/** The name of an icon. */
export type IconName = keyof typeof ICONS;

/** A small drawing beside words or in a button that has a label of its own. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}

/** The sign of the product: two lands joined by a narrow one. */
export function Logo(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
      <path d="M6.2 1C9.5.6 10.3 4.6 12.3 4.7 14.6 4.8 15 1.6 18.6 2c3.3.4 5 3.3 4.6 6.5-.4 3.6-3.2 6.2-6.3 5.7C13.8 13.7 13.6 11.2 11.6 11.1 9.3 11 8.8 14.9 5.4 14.5 2.1 14.1.3 11.1.8 7.6 1.2 4.2 3.3 1.3 6.2 1z" />
    </svg>
  );
}
