import { extractLines } from "./extract/extract-lines.ts";
import { jsonDocument } from "./json/json-document.ts";
import { jsonLines } from "./json/json-lines.ts";
import { savedPage } from "./page/saved-page.ts";
import type { Reader } from "./reader.ts";

/** Every format there is, the more particular before the more general: the first whose `sniff` says yes reads the file. */
export const READERS: readonly Reader[] = [extractLines, jsonLines, jsonDocument, savedPage];
