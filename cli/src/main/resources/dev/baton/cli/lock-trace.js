'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const STATES = data.states;
  const WAITING = 1;
  const HEIGHT = [1, 1, 0.6, 0.6, 0.22, 0.42, 0.6]; // of a lane, by state: told apart without colour too
  const LANE = 26, GAP = 6, AXIS = 26, LABEL = 150, LEAST = 50; // pixels; nanoseconds
  const total = Math.max(data.end, 1);
  const byId = (id) => document.getElementById(id);
  const canvas = byId('timeline'), overview = byId('overview'), tip = byId('tip'), details = byId('details');
  const lanes = data.lanes.map(decode);
  const view = { from: 0, to: total };
  let colours, pattern, hover = null, pinned = null, pending = false;

  /** Slices lie in the file as five numbers each: distance from the last begin, length, state, place, and for
   * a wait the number of its cause, for a run the place where it was for long. */
  function decode(lane) {
    const n = lane.slices.length / 5;
    const out = { name: lane.name, n, begin: new Float64Array(n), end: new Float64Array(n), state: new Uint8Array(n), place: new Int32Array(n), cause: new Int32Array(n), marks: lane.marks };
    for (let i = 0, at = 0, s = lane.slices; i < n; i++) {
      at += s[5 * i];
      out.begin[i] = at;
      out.end[i] = at + s[5 * i + 1];
      out.state[i] = s[5 * i + 2];
      out.place[i] = s[5 * i + 3];
      out.cause[i] = s[5 * i + 4];
    }
    return out;
  }

  /** The first slice that ends after a time. */
  function firstAfter(lane, time) {
    let low = 0, high = lane.n;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lane.end[middle] <= time) low = middle + 1; else high = middle;
    }
    return low;
  }

  function duration(nanos) {
    const a = Math.abs(nanos);
    const [unit, by] = a >= 1e9 ? ['s', 1e9] : a >= 1e6 ? ['ms', 1e6] : a >= 1e3 ? ['µs', 1e3] : ['ns', 1];
    const v = nanos / by;
    return nanos === 0 ? '0' : (by === 1 ? String(Math.round(v)) : v.toFixed(Math.abs(v) < 10 ? 3 : Math.abs(v) < 100 ? 2 : 1)) + ' ' + unit;
  }

  // ---- drawing

  function theme() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue('--' + name).trim();
    colours = { back: of('back'), text: of('text'), faint: of('faint'), line: of('line'), row: of('row'), states: STATES.map((_, i) => of('s' + i)) };
    const tile = document.createElement('canvas');
    tile.width = tile.height = 6;
    const c = tile.getContext('2d');
    c.fillStyle = colours.states[WAITING];
    c.fillRect(0, 0, 6, 6);
    c.strokeStyle = colours.back;
    c.lineWidth = 1.6;
    c.globalAlpha = 0.55;
    c.beginPath();
    for (const d of [-6, 0, 6]) { c.moveTo(d, 6); c.lineTo(d + 6, 0); }
    c.stroke();
    pattern = c.createPattern(tile, 'repeat');
  }

  function fit(target, height) {
    const ratio = window.devicePixelRatio || 1, width = target.clientWidth;
    target.style.height = height + 'px';
    if (target.width !== Math.round(width * ratio) || target.height !== Math.round(height * ratio)) {
      target.width = Math.round(width * ratio);
      target.height = Math.round(height * ratio);
    }
    const c = target.getContext('2d');
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    c.clearRect(0, 0, width, height);
    c.font = '12px system-ui, "DejaVu Sans", sans-serif';
    return [c, width];
  }

  const top = (row) => AXIS + row * (LANE + GAP) + GAP;
  const chart = () => ({ left: label(), width: Math.max(1, canvas.clientWidth - label()) });
  const label = () => Math.min(LABEL, canvas.clientWidth / 4);
  const xOf = (time, area) => area.left + (time - view.from) / (view.to - view.from) * area.width;
  const timeOf = (x, area) => view.from + (x - area.left) / area.width * (view.to - view.from);

  function draw() {
    pending = false;
    const [c] = fit(canvas, top(lanes.length) + GAP);
    const area = chart();
    let drawn = 0;
    axis(c, area);
    c.save();
    c.beginPath();
    c.rect(area.left, 0, area.width, canvas.clientHeight);
    c.clip();
    for (const stop of data.stops) band(c, area, stop[0], stop[1], colours.faint, 0.3);
    const shown = [pinned, hover].filter((slice) => slice);
    for (const at of shown) band(c, area, lanes[at.row].begin[at.i], lanes[at.row].end[at.i], colours.text, 0.12);
    lanes.forEach((lane, row) => { drawn += drawLane(c, area, lane, top(row)); });
    for (const at of shown) outline(c, area, at);
    for (const mode of data.modes) if (mode[0] > 0) line(c, xOf(mode[0], area), 'lock ' + mode[1]);
    c.restore();
    labels(c, area);
    byId('window').textContent = duration(view.from) + ' to ' + duration(view.to) + ' (' + duration(view.to - view.from) + ')';
    drawOverview();
    document.documentElement.dataset.drawn = String(drawn);
  }

  function axis(c, area) {
    const span = view.to - view.from;
    let step = 10 ** Math.floor(Math.log10(span / Math.max(2, area.width / 110)));
    for (const by of [2, 2.5, 2]) if (span / step > area.width / 90) step *= by;
    c.textBaseline = 'middle';
    c.textAlign = 'center';
    for (let at = Math.ceil(view.from / step) * step; at <= view.to; at += step) {
      const x = xOf(at, area);
      c.fillStyle = colours.line;
      c.fillRect(x, AXIS - 6, 1, canvas.clientHeight);
      c.fillStyle = colours.faint;
      const text = at === 0 ? '0' : duration(at).replace(/\.?0+ /, ' ');
      if (x > area.left + 20 && x < area.left + area.width - 24) c.fillText(text, x, AXIS / 2);
    }
  }

  function labels(c, area) {
    c.textAlign = 'left';
    c.textBaseline = 'middle';
    lanes.forEach((lane, row) => {
      c.fillStyle = colours.text;
      let text = lane.name;
      while (text.length > 1 && c.measureText(text + '…').width > area.left - 14) text = text.slice(0, -1);
      c.fillText(text === lane.name ? text : text + '…', 6, top(row) + LANE / 2);
    });
  }

  /** Draws what is visible of a lane; slices thinner than a pixel share its height by their time. */
  function drawLane(c, area, lane, y) {
    c.fillStyle = colours.row;
    c.globalAlpha = 0.6;
    c.fillRect(area.left, y, area.width, LANE);
    c.globalAlpha = 1;
    const scale = area.width / (view.to - view.from), share = new Float64Array(STATES.length);
    let column = -1, count = 0;
    const flush = () => {
      if (column < 0) return;
      let used = 0;
      for (let s = 0; s < share.length; s++) {
        if (share[s] === 0) continue;
        const h = Math.max(1, Math.min(share[s] * scale, 1) * LANE * HEIGHT[s]);
        c.fillStyle = colours.states[s];
        c.fillRect(area.left + column, y + LANE - used - h, 1, h);
        used += h;
        share[s] = 0;
      }
      column = -1;
    };
    for (let i = firstAfter(lane, view.from); i < lane.n && lane.begin[i] < view.to; i++, count++) {
      const x0 = (Math.max(lane.begin[i], view.from) - view.from) * scale;
      const x1 = (Math.min(lane.end[i], view.to) - view.from) * scale;
      if (x1 - x0 < 1) {
        const p = Math.floor(x0);
        if (p !== column) { flush(); column = p; }
        share[lane.state[i]] += lane.end[i] - lane.begin[i];
      } else {
        flush();
        const s = lane.state[i], h = LANE * HEIGHT[s];
        c.fillStyle = s === WAITING && x1 - x0 > 5 ? pattern : colours.states[s];
        c.fillRect(area.left + x0, y + (LANE - h) / 2, x1 - x0, h);
        if (x1 - x0 > 60) caption(c, area.left + x0, y, x1 - x0, lane, i);
      }
    }
    flush();
    marks(c, area, lane, y);
    return count;
  }

  function caption(c, x, y, width, lane, i) {
    const place = data.places[lane.state[i] === 0 && lane.cause[i] >= 0 ? lane.cause[i] : lane.place[i]];
    if (!place || lane.state[i] !== 0 && lane.state[i] !== WAITING) return;
    const text = (place[3] || place[2]).slice(0, Math.floor((width - 8) / 7));
    if (text.length < 4) return;
    c.font = '11px ui-monospace, "DejaVu Sans Mono", monospace';
    const w = Math.min(c.measureText(text).width + 6, width);
    if (lane.state[i] === WAITING) { c.fillStyle = colours.back; c.globalAlpha = 0.8; c.fillRect(x + 2, y + 5, w, LANE - 10); c.globalAlpha = 1; }
    c.fillStyle = lane.state[i] === WAITING ? colours.text : '#08110d';
    c.textAlign = 'left';
    c.textBaseline = 'middle';
    c.fillText(text, x + 5, y + LANE / 2, width - 8);
    c.font = '12px system-ui, "DejaVu Sans", sans-serif';
  }

  function marks(c, area, lane, y) {
    let last = -9;
    c.fillStyle = colours.text;
    for (const mark of lane.marks) {
      if (mark[0] < view.from || mark[0] > view.to) continue;
      const x = xOf(mark[0], area);
      if (x - last < 8) continue;
      last = x;
      c.beginPath();
      c.moveTo(x - 3, y - 5);
      c.lineTo(x + 3, y - 5);
      c.lineTo(x, y);
      c.fill();
    }
  }

  function band(c, area, from, to, colour, alpha) {
    const x = xOf(from, area);
    c.globalAlpha = alpha;
    c.fillStyle = colour;
    c.fillRect(x, AXIS, Math.max(1, xOf(to, area) - x), canvas.clientHeight);
    c.globalAlpha = 1;
  }

  function line(c, x, text) {
    c.fillStyle = colours.text;
    c.fillRect(x, AXIS - 8, 1, canvas.clientHeight);
    c.textAlign = 'left';
    c.fillText(text, x + 4, AXIS - 4);
  }

  function outline(c, area, at) {
    const lane = lanes[at.row], from = lane.begin[at.i], to = lane.end[at.i];
    const x = xOf(from, area);
    c.strokeStyle = colours.text;
    c.lineWidth = 1.5;
    c.strokeRect(x, top(at.row) + 0.5, Math.max(2, xOf(to, area) - x), LANE - 1);
  }

  /** How many threads waited, over all the time; found once for each width. */
  let crowd = [];
  function drawOverview() {
    const [c, width] = fit(overview, 34);
    if (crowd.length !== Math.floor(width)) crowd = crowdAt(Math.floor(width));
    const most = crowd.reduce((a, b) => Math.max(a, b), 1);
    c.fillStyle = colours.states[WAITING];
    crowd.forEach((n, x) => { if (n > 0) c.fillRect(x, 33 - n / most * 26, 1, n / most * 26); });
    const x0 = view.from / total * width, x1 = view.to / total * width;
    c.fillStyle = colours.back;
    c.globalAlpha = 0.65;
    c.fillRect(0, 0, x0, 34);
    c.fillRect(x1, 0, width - x1, 34);
    c.globalAlpha = 1;
    c.strokeStyle = colours.text;
    c.strokeRect(x0 + 0.5, 0.5, Math.max(2, x1 - x0 - 1), 33);
    c.fillStyle = colours.faint;
    c.textBaseline = 'top';
    c.fillText('threads waiting, at most ' + most.toFixed(most < 10 ? 1 : 0), 6, 4);
  }

  function crowdAt(width) {
    const sums = new Array(width).fill(0), per = total / width;
    for (const lane of lanes) {
      for (let i = 0; i < lane.n; i++) {
        if (lane.state[i] !== WAITING) continue;
        for (let p = Math.floor(lane.begin[i] / per); p < width && p * per < lane.end[i]; p++) {
          sums[p] += (Math.min(lane.end[i], (p + 1) * per) - Math.max(lane.begin[i], p * per)) / per;
        }
      }
    }
    return sums;
  }

  function redraw() {
    if (!pending) {
      pending = true;
      requestAnimationFrame(draw);
    }
  }

  // ---- moving

  function show(from, to) {
    const span = Math.min(total, Math.max(LEAST, to - from));
    view.from = Math.min(Math.max(0, from), total - span);
    view.to = view.from + span;
    redraw();
  }

  function zoom(by, around) {
    const at = around === undefined ? (view.from + view.to) / 2 : around;
    show(at - (at - view.from) * by, at - (at - view.from) * by + (view.to - view.from) * by);
  }

  const pan = (share) => show(view.from + share * (view.to - view.from), view.to + share * (view.to - view.from));

  canvas.addEventListener('wheel', (e) => {
    e.preventDefault();
    const across = e.shiftKey ? e.deltaY || e.deltaX : Math.abs(e.deltaX) > Math.abs(e.deltaY) ? e.deltaX : 0;
    if (across) pan(across / 1000);
    else zoom(Math.exp(Math.max(-200, Math.min(200, e.deltaY)) / 400), timeOf(e.offsetX, chart()));
    point(e);
  }, { passive: false });

  let drag = null;
  canvas.addEventListener('pointerdown', (e) => {
    drag = { x: e.clientX, y: e.clientY, from: view.from, to: view.to, moved: false };
    canvas.setPointerCapture(e.pointerId);
  });
  canvas.addEventListener('pointermove', (e) => {
    if (drag && (drag.moved || Math.abs(e.clientX - drag.x) > 3)) {
      drag.moved = true;
      canvas.classList.add('drag');
      const by = (drag.x - e.clientX) / chart().width * (drag.to - drag.from);
      show(drag.from + by, drag.to + by);
    }
    point(e);
  });
  canvas.addEventListener('pointerup', (e) => {
    canvas.classList.remove('drag');
    if (drag && !drag.moved) keep(find(e));
    drag = null;
  });
  canvas.addEventListener('pointercancel', () => { drag = null; });
  canvas.addEventListener('pointerleave', () => { tip.hidden = true; hover = null; redraw(); });
  canvas.addEventListener('dblclick', (e) => { const at = find(e); if (at) goTo(at.row, at.i); });
  canvas.addEventListener('keydown', (e) => {
    const keys = { '+': () => zoom(0.6), '=': () => zoom(0.6), '-': () => zoom(1 / 0.6), ArrowLeft: () => pan(-0.2), ArrowRight: () => pan(0.2), 0: () => show(0, total), Home: () => show(0, total), Escape: () => keep(null) };
    if (keys[e.key] && !e.ctrlKey && !e.metaKey) { e.preventDefault(); keys[e.key](); }
  });
  const move = (e) => {
    const middle = e.offsetX / overview.clientWidth * total, half = (view.to - view.from) / 2;
    show(middle - half, middle + half);
  };
  overview.addEventListener('pointerdown', (e) => { overview.setPointerCapture(e.pointerId); move(e); });
  overview.addEventListener('pointermove', (e) => { if (e.buttons) move(e); });
  const press = { 'zoom-in': () => zoom(0.6), 'zoom-out': () => zoom(1 / 0.6), left: () => pan(-0.2), right: () => pan(0.2), fit: () => show(0, total) };
  for (const id of Object.keys(press)) byId(id).addEventListener('click', press[id]);

  // ---- details

  /** The slice under the pointer, or the nearest within two pixels. */
  function find(e) {
    const area = chart(), row = Math.floor((e.offsetY - AXIS - GAP / 2) / (LANE + GAP));
    if (row < 0 || row >= lanes.length || e.offsetX < area.left) return null;
    const time = timeOf(e.offsetX, area), near = 2 * (view.to - view.from) / area.width, lane = lanes[row];
    const i = firstAfter(lane, time - near);
    if (i >= lane.n || lane.begin[i] > time + near) return null;
    let best = i, others = 0;
    for (let k = i; k < lane.n && lane.begin[k] <= time + near; k++, others++) {
      const inside = lane.begin[k] <= time && time < lane.end[k];
      if (inside || lane.end[k] - lane.begin[k] > lane.end[best] - lane.begin[best] && !(lane.begin[best] <= time && time < lane.end[best])) best = k;
    }
    return { row, i: best, others: others - 1 };
  }

  function point(e) {
    if (drag && drag.moved) { tip.hidden = true; return; }
    hover = find(e);
    tip.hidden = !hover;
    if (hover) {
      tip.replaceChildren(...describe(hover));
      const x = Math.min(e.clientX + 14, window.innerWidth - tip.offsetWidth - 8);
      const below = e.clientY + 18 + tip.offsetHeight < window.innerHeight;
      tip.style.left = Math.max(4, x) + 'px';
      tip.style.top = (below ? e.clientY + 18 : Math.max(4, e.clientY - tip.offsetHeight - 12)) + 'px';
    }
    redraw();
  }

  function keep(at) {
    pinned = at;
    details.replaceChildren(...(at ? describe(at) : []));
    redraw();
  }

  function element(name, text, kind) {
    const e = document.createElement(name);
    if (kind) e.className = kind;
    e.append(...[].concat(text));
    return e;
  }

  function placeOf(number) {
    const place = data.places[number];
    if (!place) return [element('span', 'outside guest code', 'place')];
    const parts = [element('span', place[0] + ':' + place[1] + ' in ' + place[2], 'place')];
    if (place[3]) parts.push('  ', element('code', place[3]));
    return parts;
  }

  function describe(at) {
    const lane = lanes[at.row], i = at.i, state = lane.state[i];
    const out = [element('p', [element('span', lane.name, 'name'), ' ', key(state), ' for ' + duration(lane.end[i] - lane.begin[i]) + ', from ' + duration(lane.begin[i])])];
    if (state === 0 && lane.cause[i] >= 0) out.push(element('p', ['for long at '].concat(placeOf(lane.cause[i]))));
    out.push(element('p', [state === 0 ? 'until ' : 'at '].concat(placeOf(lane.place[i]))));
    const cause = data.causes[lane.cause[i]];
    if (state === WAITING && cause) {
      out.push(element('p', cause[0] < 0
        ? ['because the world stood still, by ' + data.stops[cause[1]][2]]
        : ['held by ', element('span', lanes[cause[0]].name, 'name'), ' for ' + duration(cause[2]) + ' of it, at '].concat(placeOf(cause[1]))));
    }
    const area = (view.to - view.from) / chart().width * 4;
    for (const mark of lane.marks) {
      if (mark[0] >= lane.begin[i] && mark[0] <= lane.end[i] + area / 4) { out.push(element('p', [mark[1] + ' about at '].concat(placeOf(mark[2])))); break; }
    }
    if (at.others > 0) out.push(element('p', 'and ' + at.others + ' more within ' + duration(area) + ': zoom in', 'place'));
    return out;
  }

  function key(state) {
    const swatch = element('i', '', 'swatch' + (state === WAITING ? ' wait' : ''));
    swatch.style.setProperty('--c', 'var(--s' + state + ')');
    return element('span', [swatch, STATES[state]], 'key');
  }

  function goTo(row, i) {
    const lane = lanes[row], length = lane.end[i] - lane.begin[i];
    show(lane.begin[i] - length * 0.4, lane.end[i] + length * 0.4);
    keep({ row, i, others: 0 });
  }

  // ---- start

  STATES.forEach((_, state) => byId('legend').append(key(state)));
  for (const button of document.querySelectorAll('button.go')) {
    button.addEventListener('click', () => {
      goTo(Number(button.dataset.lane), Number(button.dataset.slice));
      canvas.scrollIntoView({ block: 'center' });
      canvas.focus({ preventScroll: true });
    });
  }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { theme(); redraw(); });
  window.addEventListener('resize', redraw);
  theme();
  draw();
})();
