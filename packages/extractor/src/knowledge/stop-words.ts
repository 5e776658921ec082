/** General words of academic English, of no field: where phrases end, and which words name nothing by themselves. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that never stand in a concept: function words, and the verbs and adjectives of reporting research. */
export const STOP_WORDS = words(`
a an the this that these those such each every any some no none all both either neither another other others own
same and or but nor so yet if then else than as at by for from in into of off on onto out over per through
throughout to toward towards under until up upon via with within without about above across after against along
alongside amid among amongst around before behind below beneath beside besides between beyond despite during except
inside like near outside past regarding since unlike versus vs whereas while when whenever where wherever whether
which who whom whose why how what whatever because although though unless i we our ours us you your he she his her
him it its itself they them their theirs themselves one ones myself ourselves oneself there here thus hence
therefore moreover furthermore however nevertheless nonetheless instead otherwise meanwhile finally additionally
consequently accordingly indeed rather quite very too also only just even still again already always never often
sometimes usually generally typically commonly widely mostly mainly largely highly fully simply merely almost nearly
approximately roughly respectively together once twice first firstly secondly thirdly lastly next later former
latter recently currently previously traditionally empirically theoretically experimentally significantly
substantially considerably particularly especially notably namely e.g i.e eg ie etc et al is are was were be been
being am do does did done doing have has had having can could may might must shall should will would cannot not n't
let lets get gets got make makes made making take takes taken taking give gives given giving show shows showed shown
showing demonstrate demonstrates demonstrated demonstrating present presents presented presenting propose proposes
proposed proposing introduce introduces introduced introducing describe describes described describing discuss
discusses discussed discussing develop develops developed developing investigate investigates investigated
investigating studied studying examine examines examined examining explore explores explored exploring address
addresses addressed addressing consider considers considered considering provide provides provided providing offer
offers offered offering uses used using utilize utilizes utilized utilizing employ employs employed employing
apply applies applied applying adopt adopts adopted adopting leverage leverages leveraged leveraging exploit
exploits exploited exploiting achieve achieves achieved achieving obtain obtains obtained obtaining yielded yielding
improve improves improved improving outperform outperforms outperformed outperforming enable enables enabled
enabling allow allows allowed allowing require requires required requiring needed leads led leading result resulting
resulted reveal reveals revealed revealing suggest suggests suggested suggesting indicate indicates indicated
indicating reported reporting argue argues argued claimed prove proves proved proven proving establish establishes
established evaluate evaluates evaluated evaluating compare compares compared comparing conduct conducts conducted
conducting perform performs performed performing find finds found finding seek seeks aimed aiming focuses focused
focusing include includes included including contain contains contained containing consist consists consisting
comprise comprises based become becomes became remain remains remained remaining help helps helped helping tackle
tackles tackled tackling overcome overcomes overcoming motivated inspired demonstrably known called termed named
denoted defined derive derives derived deriving define defines defining extend extends extended extending follow
follows followed following build builds built constructed designed devise devised create creates created creating
generate generates produce produces produced producing capture captures captured capturing incorporate incorporates
incorporated incorporating integrate integrates integrated combine combines combined combining ensure ensures
ensuring handle handles handling suffer suffers rely relies relying depend depends depending involve involves
involved involving associate associated relate related concerning corresponding respective seems appear appears
appeared exhibit exhibits exhibited exhibiting admit admits validate validates validated verify verifies verified
highlight highlights highlighted highlighting identify identifies identified identifying determine determines
determined determining reduce reduces reduced reducing increased increasing decreased enhance enhances enhanced
enhancing facilitate facilitates mitigate mitigates mitigating alleviate alleviates solve solves solved solving
novel new newly existing previous recent various several many much more most less least few fewer different
certain particular popular main major key important crucial essential critical significant substantial considerable
notable remarkable impressive promising superior better worse worst great favorable desirable powerful useful
possible available able unable capable suitable appropriate simple easy difficult challenging comprehensive
extensive thorough detailed entire overall wide broad big huge vast tremendous enough well-known state-of-
the-art sota so-called two three four five six seven eight nine ten hundred thousand million numerous additional
extra further due way ways manner fashion paper papers article work works author authors researcher researchers
section conclusion conclusions addition contrast regard respect terms spite front interestingly surprisingly github
url https today time-consuming extensively widely-used commonly-used lot lots plenty rest majority et-al fig eq
`);

/** Words that may stand inside a concept but name nothing at its front by themselves. */
export const WEAK_MODIFIERS = words(`
single double deep low high long short full large small first second third order local global large-scale small-scale
low-level high-level real general complex linear standard simple efficient effective hard good best common critical
fundamental complete total potential physical new open public main
`);
