// Charts as inline SVG: nothing is fetched, and colours come from the style sheet.
const NS = 'http://www.w3.org/2000/svg'
const LEFT = 40
const RIGHT = 12
const TOP = 8
const BOTTOM = 22

export const HOUR = 3_600_000

export function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

export function time(at, seconds = false) {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: seconds ? '2-digit' : undefined })
}

// A figure's drawing, as wide as the figure and replaced as a whole; what it says in words is its label.
export function draw(figure, label, height, paint, legend = []) {
  const style = getComputedStyle(figure)
  const width = Math.max(Math.round(figure.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)), 240)
  const svg = element('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label })
  paint(svg, width)
  const old = figure.querySelector(':scope > svg')
  if (old) old.replaceWith(svg)
  else figure.append(svg)
  if (legend.length > 0 && !figure.querySelector('.legend')) figure.append(legendOf(legend))
}

function legendOf(entries) {
  const list = document.createElement('ul')
  list.className = 'legend'
  for (const [style, text] of entries) {
    const item = document.createElement('li')
    item.append(element('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, element('rect', { width: 10, height: 10, rx: 3, class: style })), text)
    list.append(item)
  }
  return list
}

export function frame(svg, width, height, end, top, format) {
  const x = (at) => LEFT + ((at - (end - HOUR)) / HOUR) * (width - LEFT - RIGHT)
  const y = (value) => height - BOTTOM - (value / top) * (height - TOP - BOTTOM)
  for (const share of [0, 0.5, 1]) {
    svg.append(element('line', { class: share === 0 ? 'axis' : 'grid', x1: LEFT, x2: width - RIGHT, y1: y(share * top), y2: y(share * top) }))
    svg.append(element('text', { x: LEFT - 8, y: y(share * top) + 4, 'text-anchor': 'end' }, format(share * top)))
  }
  const step = (width > 800 ? 10 : 20) * 60_000
  for (let at = Math.ceil((end - HOUR) / step) * step; at <= end; at += step) {
    if (x(at) > LEFT + 12 && x(at) < width - 22) svg.append(element('text', { x: x(at), y: height - 5, 'text-anchor': 'middle' }, time(at)))
  }
  return { x, y }
}

export function nothing(svg, width, height, text) {
  svg.append(element('text', { class: 'empty', x: width / 2, y: height / 2 }, text))
}

// A top of the scale that reads well and leaves room.
export function roundUp(value, least) {
  if (value <= least) return least
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= value)
}

// Points with nothing between them for long are not joined.
export function line(svg, points, style, { x, y }, { filled = false, gap = 5 * 60_000 } = {}) {
  const runs = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run && point.at - run.at(-1).at <= gap) run.push(point)
    else runs.push([point])
  }
  for (const run of runs) {
    const path = run.map((point, i) => `${i ? 'L' : 'M'}${x(point.at).toFixed(1)} ${y(point.value).toFixed(1)}`).join('')
    if (filled && run.length > 1) svg.append(element('path', { class: `area ${style}`, d: `${path}L${x(run.at(-1).at).toFixed(1)} ${y(0)}L${x(run[0].at).toFixed(1)} ${y(0)}Z` }))
    if (run.length > 1) svg.append(element('path', { class: `line ${style}`, d: path }))
  }
  const last = points.at(-1)
  if (last) svg.append(element('circle', { class: `dot ${style}`, cx: x(last.at), cy: y(last.value), r: 3.5 }))
}
