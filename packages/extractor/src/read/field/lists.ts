/** Names from one text: separated by ";", by " and ", or by commas where no part is a lone family name. */
export function splitNames(text: string): string[] {
  if (text.includes(";")) return split(text, ";");
  if (/\sand\s/i.test(text)) return splitCommas(text.replace(/,?\sand\s/gi, ";"));
  return splitCommas(text);
}

/** Keywords from one text: separated by ";", "|" or line ends, else by commas. */
export function splitKeywords(text: string): string[] {
  return split(text, /[;|\n]/.test(text) ? /[;|\n]/ : ",");
}

function splitCommas(text: string): string[] {
  return split(text, ";").flatMap((part) => {
    const names = split(part, ",");
    return names.every((name) => name.includes(" ")) ? names : [part];
  });
}

function split(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
