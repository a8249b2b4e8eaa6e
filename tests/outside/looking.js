// What a test asks a page about how it is drawn. Each function answers with a list of faults.
(() => {
  const NEARLY = 0.5;
  const short = (element) => element.outerHTML.slice(0, 130).replace(/\s+/g, " ");
  const isSeen = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  const isHiddenButHeard = (element) => Boolean(element.closest(".visually-hidden, .skip:not(:focus)"));
  const actual = (element) =>
    element.type === "radio" || element.type === "checkbox" ? element.closest("label") || element : element;
  // A link within a sentence takes the height of its line (WCAG 2.5.5, "inline").
  const isInSentence = (element) =>
    element.localName === "a" &&
    getComputedStyle(element).display === "inline" &&
    element.parentElement.textContent.trim() !== element.textContent.trim();

  const targets = (least) =>
    [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter((element) => isSeen(actual(element)) && !isHiddenButHeard(element) && !isInSentence(element))
      .map((element) => [element, actual(element).getBoundingClientRect()])
      .filter(([, { width, height }]) => width < least - NEARLY || height < least - NEARLY)
      .map(([element, { width, height }]) => `${Math.round(width)} x ${Math.round(height)}: ${short(element)}`);

  const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const over = (front, back) => {
    const alpha = front[3] === undefined ? 1 : front[3];
    return [0, 1, 2].map((at) => front[at] * alpha + back[at] * (1 - alpha));
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(parts(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const light = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const isLarge = ({ fontSize, fontWeight }) =>
    parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);

  const contrasts = (body, large) => {
    const faults = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.textContent.trim() || !isSeen(element) || isHiddenButHeard(element)) continue;
      if (element.closest("svg, script, [aria-disabled=true], option")) continue;
      const style = getComputedStyle(element);
      const behind = ground(element);
      const found = ratio(over(parts(style.color), behind), behind);
      if (found < (isLarge(style) ? large : body)) faults.add(`${found.toFixed(1)}: ${short(element)}`);
    }
    return [...faults];
  };

  // With text twice as large: nothing runs out of the screen, and no box cuts its words off.
  const twiceAsLarge = () => {
    const root = document.documentElement;
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
    const faults = [...document.body.querySelectorAll("*")]
      .filter((element) => isSeen(element) && !isHiddenButHeard(element) && !element.closest("svg, textarea, input"))
      .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowY))
      .filter((element) => element.scrollHeight > element.clientHeight + 2)
      .map((element) => `cut off: ${short(element)}`);
    if (root.scrollWidth > innerWidth) faults.push(`wider than the screen: ${root.scrollWidth}`);
    root.style.fontSize = "";
    return faults;
  };

  // Everything that can be pressed is reached in the order of the page, and shows that it has been reached.
  const reachable = () =>
    [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")].filter(
      (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility(),
    );
  const jumps = () => reachable().filter((element) => element.tabIndex > 0).map((element) => `out of order: ${short(element)}`);
  const isMarked = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  };
  const unmarked = () =>
    reachable()
      .filter((element) => {
        element.focus();
        return !isMarked(element) && !isMarked(actual(element));
      })
      .map((element) => `no mark where one is: ${short(element)}`);

  const sameWordsOtherWay = () => {
    const ways = {};
    [...document.querySelectorAll("a[href]")].filter(isSeen).forEach((link) => {
      const words = link.textContent.trim().replace(/\s+/g, " ").toLowerCase();
      (ways[words] ||= new Set()).add(link.href.split("#")[0]);
    });
    return Object.entries(ways).filter(([, to]) => to.size > 1).map(([words, to]) => `"${words}" leads to ${[...to].join(" and ")}`);
  };

  window.looking = { targets, contrasts, twiceAsLarge, jumps, unmarked, sameWordsOtherWay };
})();
