// Appended to a page by TracePageTest: uses the page as a person would, and says what came of it.
(async () => {
  const said = [];
  // A browser that only dumps the page draws no frames of its own.
  window.requestAnimationFrame = (draw) => setTimeout(draw, 0);
  const frame = () => new Promise((done) => setTimeout(done, 50));
  const byId = (id) => document.getElementById(id);
  const canvas = byId('timeline');
  const data = JSON.parse(byId('data').textContent);
  const shown = () => byId('window').textContent;
  let errors = 0;
  window.addEventListener('error', () => errors++);

  try {
    said.push('legend ' + byId('legend').children.length);
    const slices = data.lanes.reduce((sum, lane) => sum + lane.slices.length / 5, 0);
    said.push(Number(document.documentElement.dataset.drawn) === slices ? 'drawn all' : 'drawn ' + document.documentElement.dataset.drawn + ' of ' + slices);
    const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    said.push(new Set(pixels).size > 4 ? 'colours many' : 'colours few');

    const all = shown();
    byId('zoom-in').click();
    await frame();
    said.push('button in: ' + (shown() === all ? 'same' : 'narrower'));
    const press = (key) => canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press('0');
    await frame();
    said.push('key 0: ' + (shown() === all ? 'all' : shown()));
    const box = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -200, clientX: box.left + box.width / 2, clientY: box.top + 45, bubbles: true, cancelable: true }));
    await frame();
    said.push('wheel: ' + (shown() === all ? 'same' : 'narrower'));
    const before = shown();
    press('ArrowRight');
    await frame();
    said.push('arrow: ' + (shown() === before ? 'same' : 'later'));

    // The row of a wait during which main was in hold().
    const row = [...document.querySelectorAll('#waits tbody tr')].find((r) => r.textContent.includes('in hold'));
    row.querySelector('button').click();
    await frame();
    said.push('row: ' + (shown() === before ? 'same' : 'shows the wait'));
    const details = byId('details').textContent;
    said.push('details: ' + ['MainThread', 'held.py', 'hold'].filter((word) => details.includes(word)).join(' '));
    const now = canvas.getBoundingClientRect();
    const lane = data.lanes.findIndex((l) => l.name === 'MainThread');
    for (let x = 0.2; x < 1 && byId('tip').hidden; x += 0.01) {
      canvas.dispatchEvent(new PointerEvent('pointermove', { clientX: now.left + now.width * x, clientY: now.top + 32 + 32 * lane + 13, bubbles: true }));
    }
    said.push('tip: ' + (!byId('tip').hidden && byId('tip').textContent.includes('MainThread') ? 'named' : 'none'));
    said.push('errors ' + errors);
  } catch (e) {
    said.push(String(e));
  }
  const pre = document.createElement('pre');
  pre.id = 'probe';
  pre.textContent = said.join('\n') + '\n';
  document.body.append(pre);
})();
