() => { // what a page shows at this width: see Sight.java
  const READ = ['display', 'visibility', 'content-visibility', 'opacity', 'position', 'z-index', 'float', 'overflow-x',
    'overflow-y', 'clip', 'clip-path', 'color', 'background-color', 'background-image', 'background-clip', 'font-family',
    'font-size', 'font-style', 'font-weight', 'text-decoration', 'text-indent', 'text-shadow', '-webkit-text-stroke',
    '-webkit-text-fill-color', 'white-space', 'direction', 'border-style', 'border-color', 'outline-style',
    'mix-blend-mode', 'isolation', 'filter', 'backdrop-filter', 'transform', 'perspective', 'mask', 'contain',
    'will-change', 'pointer-events', 'list-style'];
  const INK = ['visibility', 'opacity', 'position', 'z-index', 'float', 'color', 'background-color', 'background-image',
    'background-clip', 'font-family', 'font-size', 'font-style', 'font-weight', 'text-decoration', 'text-indent',
    'text-shadow', '-webkit-text-stroke', '-webkit-text-fill-color', 'mix-blend-mode', 'isolation', 'filter',
    'backdrop-filter', 'transform', 'mask', 'clip-path'].map(name => READ.indexOf(name));
  const PICTURES = /^(img|svg|canvas|video|picture|input|select|textarea|button|meter|progress)$/i;
  const all = [...document.querySelectorAll('*')];
  if (all.some(e => e.shadowRoot || /^(iframe|frame|object|embed)$/i.test(e.tagName))) return null;

  const numbers = new Map();
  const short = text => numbers.get(text) ?? numbers.set(text, numbers.size).get(text);
  const hash = text => {
    let a = 0x811c9dc5, b = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      a = Math.imul(a ^ c, 16777619);
      b = (Math.imul(b, 31) + c) | 0;
    }
    return a + ' ' + b + ' ' + text.length;
  };
  const box = r => ({l: r.left + scrollX, r: r.right + scrollX, t: r.top + scrollY, b: r.bottom + scrollY});
  const meet = (a, b) => ({l: Math.max(a.l, b.l), r: Math.min(a.r, b.r), t: Math.max(a.t, b.t), b: Math.min(a.b, b.b)});
  const some = a => a.r > a.l && a.b > a.t;
  const inside = (a, b) => a.l >= b.l && a.r <= b.r && a.t >= b.t && a.b <= b.b;
  const touches = (a, b) => a.l < b.r && a.r > b.l && a.t < b.b && a.b > b.t;
  const EVERYWHERE = {l: -Infinity, r: Infinity, t: -Infinity, b: Infinity};
  const wide = Math.max(document.documentElement.clientWidth, document.documentElement.scrollWidth);

  const looks = [], seen = new Map();
  let hidden = null;
  all.forEach(e => {
    if (hidden && hidden.contains(e)) return;
    const style = getComputedStyle(e);
    if (style.display === 'none') {
      hidden = e;
      looks.push('none');
      return;
    }
    const read = READ.map(name => style.getPropertyValue(name));
    const above = seen.get(e.parentElement);
    let ink = INK.map(i => read[i]).join('|'), own = false, veil = above ? above.veil : 0;
    for (const which of ['::before', '::after']) {
      const part = getComputedStyle(e, which);
      const said = part.content;
      if (said === 'none' || said === 'normal') continue;
      own = true;
      const drawnSo = said + READ.map(name => part.getPropertyValue(name)).join('|');
      read.push(drawnSo);
      ink += drawnSo;
      if (part.position === 'absolute') veil = Math.max(veil, parseFloat(part.width) * parseFloat(part.height) || 0);
    }
    const whole = box(e.getBoundingClientRect());
    const shut = above ? above.shut : EVERYWHERE;
    const clip = above && style.position !== 'fixed' ? above.clip : EVERYWHERE;
    const cut = style.overflowX === 'visible' && style.overflowY === 'visible' || e === document.body
        || e === document.documentElement ? clip : meet(clip, whole);
    read.push(some(whole), parseFloat(style.width) < 2, parseFloat(style.height) < 2,
        whole.r <= 0, whole.b <= 0, style.direction === 'rtl' && whole.l >= wide, touches(whole, shut));
    looks.push(read.join('|'));
    const folded = Boolean(above && (above.folded || e.parentElement.matches('details:not([open])') && !e.matches('summary')));
    const boxes = folded ? [] : [...e.getClientRects()].map(box).map(b => meet(b, clip)).filter(some);
    const known = {folded, ink: short(ink), clip: cut, shut: /hidden|clip/.test(style.overflowX + style.overflowY) ? meet(shut, whole) : shut, boxes, veil, veiled: veil > 0.25 * (whole.r - whole.l) * (whole.b - whole.t)};
    const paints = own || PICTURES.test(e.tagName) || style.backgroundImage !== 'none'
        || !/^(transparent|rgba\(\d+, \d+, \d+, 0\))$/.test(style.backgroundColor) || style.opacity !== '1'
        || style.filter !== 'none' || style.mixBlendMode !== 'normal' || style.backdropFilter !== 'none'
        || style.maskImage !== 'none' || style.clipPath !== 'none';
    known.paints = paints;
    seen.set(e, known);
  });

  const named = [...numbers.keys()];
  const excused = new Set();
  for (const e of document.querySelectorAll(':disabled, [aria-disabled="true"]')) {
    excused.add(e);
    [...(e.labels || [])].forEach(label => excused.add(label));
    (e.getAttribute('aria-labelledby') || '').split(/\s+/).forEach(id => excused.add(document.getElementById(id)));
  }
  const isExcused = e => {
    for (let at = e; at; at = at.parentElement) if (excused.has(at)) return true;
    return false;
  };

  // What is drawn first of two that lie upon each other without one holding the other: their order, and all between.
  const beside = (e, other) => {
    const chain = [];
    for (let at = other; !at.contains(e); at = at.parentElement) chain.push(named[seen.get(at).ink]);
    chain.push(e.contains(other) ? 'within' : e.compareDocumentPosition(other));
    for (let at = e; !at.contains(other); at = at.parentElement) chain.push(named[seen.get(at).ink]);
    return chain.join(' > ');
  };

  const inks = new Set(), range = document.createRange();
  for (const [e, known] of seen) {
    if (!known.boxes.length) continue;
    const texts = [], says = [];
    for (const node of e.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      says.push(node.data);
      range.selectNodeContents(node);
      texts.push(...[...range.getClientRects()].map(box));
    }
    if (/^(input|select|textarea)$/i.test(e.tagName)) {
      texts.push(...known.boxes);
      says.push((e.type || '') + (e.value || e.placeholder ? ' filled' : ''));
    }
    if (!texts.length) continue;
    const words = says.join('').replace(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}A-Za-z0-9]/gu, '');
    const upon = new Set(), lines = new Set();
    for (const text of texts.filter(some)) {
      const at = {l: (text.l + text.r) / 2, r: (text.l + text.r) / 2, t: (text.t + text.b) / 2, b: (text.t + text.b) / 2};
      if (!inside(at, known.clip)) continue;
      const under = [], pierced = [];
      all.forEach((e2, i) => {
        const other = seen.get(e2);
        if (!other || !other.boxes.some(b => inside(at, b))) return;
        pierced.push(i);
        if (!e2.contains(e)) under.push(beside(e, e2));
        if (other.paints) under.push((other.boxes.some(b => inside(text, b)) ? 'whole ' : 'part ') + named[other.ink]);
      });
      lines.add(pierced.join());
      upon.add(under.join('\n'));
    }
    if (!upon.size) continue;
    if (isExcused(e)) {
      inks.add('excused');
      continue;
    }
    const key = [e.tagName, named[known.ink], known.veiled, words.length > 1 ? 'words' : says.join(' '),
        lines.size > 1, ...upon].join('\n\n');
    inks.add(hash(key));
  }
  return {look: hash(document.documentElement.outerHTML + looks.join('\n')), inks: [...inks]};
}
