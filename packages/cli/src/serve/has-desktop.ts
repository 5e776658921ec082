/** True where opening a browser makes sense: a desktop, and not a build server. */
export function hasDesktop(env: Readonly<Record<string, string | undefined>>, platform: string): boolean {
  if (isSet(env["CI"])) return false;
  return (
    platform === "darwin" || platform === "win32" || isSet(env["DISPLAY"]) || isSet(env["WAYLAND_DISPLAY"])
  );
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "false";
}
