/** Named character references that occur in titles and abstracts, as "name character" pairs. */
const TABLE =
  "amp & lt < gt > quot \" apos ' nbsp \u00A0 ensp \u2002 emsp \u2003 thinsp \u2009 shy \u00AD zwnj \u200C zwj \u200D " +
  "ndash – mdash — hyphen ‐ minus − lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » hellip … prime ′ Prime ″ " +
  "bull • middot · sdot ⋅ deg ° copy © reg ® trade ™ sect § para ¶ dagger † Dagger ‡ times × divide ÷ plusmn ± le ≤ ge ≥ ne ≠ " +
  "equiv ≡ asymp ≈ sim ∼ cong ≅ prop ∝ infin ∞ part ∂ nabla ∇ sum ∑ prod ∏ int ∫ radic √ isin ∈ notin ∉ ni ∋ sub ⊂ sup ⊃ " +
  "sube ⊆ supe ⊇ cap ∩ cup ∪ and ∧ or ∨ not ¬ forall ∀ exist ∃ empty ∅ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ " +
  "lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ oplus ⊕ otimes ⊗ perp ⊥ ang ∠ micro µ ell ℓ frac12 ½ frac14 ¼ frac34 ¾ " +
  "sup1 ¹ sup2 ² sup3 ³ ordf ª ordm º euro € pound £ yen ¥ cent ¢ iexcl ¡ iquest ¿ " +
  "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π " +
  "rho ρ sigma σ sigmaf ς tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ " +
  "Phi Φ Psi Ψ Omega Ω agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë " +
  "igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú " +
  "ucirc û uuml ü yacute ý thorn þ yuml ÿ szlig ß Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç " +
  "Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö " +
  "Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý oelig œ OElig Œ scaron š Scaron Š zcaron ž Zcaron Ž ccaron č Ccaron Č";

const NAMED = new Map<string, string>();
{
  const parts = TABLE.split(" ");
  for (let i = 0; i + 1 < parts.length; i += 2) NAMED.set(parts[i]!, parts[i + 1]!);
}

/** Replaces HTML character references; an unknown one stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,9}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      return toCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
    },
  );
}

function toCharacter(code: number): string | null {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
