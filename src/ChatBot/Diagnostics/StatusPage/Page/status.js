import { HOUR, draw, element, frame, line, nothing, roundUp, time } from './charts.js'

const MINUTE = 60_000
const OUTCOMES = [['answered', 'Answered'], ['missed', 'Missed'], ['repeated', 'Repeated'], ['hinted', 'Hinted'], ['silent', 'Left alone']]
const WAYS = { mention: 'Mention', reply: 'Reply', 'direct-message': 'Direct message', command: '/ask', 'message-menu': 'Answer this', 'open-channel': 'Open channel' }

const byId = (id) => document.getElementById(id)
const count = new Intl.NumberFormat('en')
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
let samples = []
let now = null

const source = new EventSource('/status/events')
source.onmessage = (event) => {
  const update = JSON.parse(event.data)
  now = update.now
  const newest = update.samples.at(-1)?.at ?? samples.at(-1)?.at ?? Date.now()
  samples = [...samples, ...update.samples].filter((sample) => sample.at > newest - HOUR)
  show()
  document.body.dataset.ready = 'true'
}
addEventListener('resize', () => {
  if (now) charts()
})

source.onerror = () => say('waiting', 'The bot does not answer; asking again…')

function say(state, text) {
  const pill = byId('health')
  pill.dataset.state = state
  if (pill.textContent !== text) pill.textContent = text
}

function put(id, text) {
  byId(id).textContent = text
}

function show() {
  const total = sum(samples)
  say(now.trouble ? 'bad' : 'good', now.trouble ?? 'All is well')
  put('facts', `Up ${span(now.uptimeSeconds)} · ${count.format(now.articles)} ${now.articles === 1 ? 'article' : 'articles'}, ${count.format(now.sections)} sections · read ${new Date(now.indexedAt).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })} · ${megabytes(now.memoryBytes)} of memory · version ${now.version}`)
  put('share', total.asked ? percent.format(total.good / total.asked) : '–')
  put('share-note', total.asked ? `of ${count.format(total.asked)} ${total.asked === 1 ? 'question' : 'questions'} in the last hour` : 'nothing was asked in the last hour')
  put('median', total.median === null ? '–' : duration(total.median))
  put('median-note', total.slowest === null ? 'no answers in the last hour' : `95 in 100 within ${duration(total.slowest)}`)
  put('gaps', now.gaps === undefined ? '–' : count.format(now.gaps))
  put('gateway', capital(now.gateway))
  put('gateway-note', gatewayNote())
  charts()
  rows()
}

function gatewayNote() {
  const lost = now.disconnections === 0 ? '' : ` · lost ${now.disconnections === 1 ? 'once' : `${count.format(now.disconnections)} times`}`
  if (now.heartbeatAgeSeconds === undefined) return `no heartbeat${lost}`
  const took = now.heartbeatMilliseconds === undefined ? '' : ` in ${duration(now.heartbeatMilliseconds)}`
  return `heartbeat ${Math.round(now.heartbeatAgeSeconds)} s ago${took}${lost}`
}

function charts() {
  const end = samples.at(-1)?.at ?? Date.now()
  const minutes = group(MINUTE, end)
  outcomes(minutes, end)
  const shares = group(5 * MINUTE, end).map((each) => ({ at: Math.min(each.until, end), ...sum(each.samples) })).filter((each) => each.asked > 0)
  const lastShare = shares.at(-1)
  draw(byId('chart-share'), lastShare ? `Answered share, now ${percent.format(lastShare.good / lastShare.asked)}` : 'Answered share: nothing was asked', 190, (svg, width) => {
    const scale = frame(svg, width, 190, end, 1, (value) => percent.format(value))
    if (!lastShare) return nothing(svg, width, 190, 'Nothing was asked')
    line(svg, shares.map((each) => ({ at: each.at, value: each.good / each.asked })), 'good', scale, { filled: true, gap: 10 * MINUTE })
  })
  latency(minutes, end)
  const gaps = samples.filter((sample) => sample.gaps !== undefined).map((sample) => ({ at: sample.at, value: sample.gaps }))
  draw(byId('chart-gaps'), `Open gaps, now ${now.gaps ?? 'unknown'}`, 190, (svg, width) => {
    const scale = frame(svg, width, 190, end, roundUp(Math.max(0, ...gaps.map((each) => each.value)) * 1.1, 4), whole)
    if (gaps.length === 0) return nothing(svg, width, 190, 'Not counted yet')
    line(svg, gaps, 'gap', scale, { filled: true })
  })
  ways()
  gateway(end)
}

function outcomes(minutes, end) {
  const height = 220
  const totals = OUTCOMES.map(([key, name]) => `${name.toLowerCase()} ${count.format(samples.reduce((total, sample) => total + sample[key], 0))}`)
  draw(byId('chart-outcomes'), `Questions of the last hour: ${totals.join(', ')}`, height, (svg, width) => {
    const tallest = Math.max(...minutes.map((minute) => OUTCOMES.reduce((total, [key]) => total + minute.total[key], 0)), 0)
    const { x, y } = frame(svg, width, height, end, roundUp(tallest, 4), whole)
    if (tallest === 0) return nothing(svg, width, height, 'Nothing was asked in the last hour')
    for (const minute of minutes) {
      let below = 0
      const margin = width > 800 ? 1.5 : 0.5
      const from = Math.max(x(minute.until - MINUTE) + margin, x(end - HOUR))
      const to = Math.min(x(minute.until) - margin, x(end))
      const bar = element('g')
      for (const [key] of OUTCOMES) {
        const value = minute.total[key]
        if (value === 0) continue
        bar.append(element('rect', { class: key, x: from, width: Math.max(to - from, 1.5), y: y(below + value), height: y(below) - y(below + value), rx: 1.5 }))
        below += value
      }
      if (below === 0) continue
      bar.append(element('title', {}, `${time(minute.until)}: ${OUTCOMES.filter(([key]) => minute.total[key]).map(([key, name]) => `${name.toLowerCase()} ${minute.total[key]}`).join(', ')}`))
      svg.append(bar)
    }
  }, OUTCOMES)
}

function latency(minutes, end) {
  const points = (key) => minutes.map((minute) => ({ at: Math.min(minute.until, end), value: largest(minute.samples.map((sample) => sample[key])) })).filter((point) => point.value !== null)
  const [medians, slowest] = [points('median'), points('slowest')]
  draw(byId('chart-latency'), slowest.length ? `Time to an answer, now half within ${duration(medians.at(-1).value)}, 95 in 100 within ${duration(slowest.at(-1).value)}` : 'Time to an answer: no answers', 190, (svg, width) => {
    const scale = frame(svg, width, 190, end, roundUp(Math.max(0, ...slowest.map((point) => point.value)) * 1.05, 2), duration)
    if (slowest.length === 0) return nothing(svg, width, 190, 'No answers')
    line(svg, slowest, 'warn', scale)
    line(svg, medians, 'good', scale)
  }, [['answered', 'half of them'], ['missed', '95 in 100']])
}

function ways() {
  const entries = Object.entries(WAYS).map(([key, name]) => [name, now.ways[key] ?? 0])
  const most = Math.max(...entries.map(([, value]) => value), 1)
  draw(byId('chart-ways'), `Ways of asking: ${entries.map(([name, value]) => `${name} ${count.format(value)}`).join(', ')}`, 190, (svg, width) => {
    const track = width - 190
    entries.forEach(([name, value], i) => {
      const top = 8 + i * 30
      svg.append(
        element('text', { class: 'name', x: 108, y: top + 14, 'text-anchor': 'end' }, name),
        element('rect', { class: 'track', x: 118, y: top + 3, width: track, height: 14, rx: 4 }),
        element('text', { class: 'value', x: 118 + track + 12, y: top + 14 }, count.format(value)))
      if (value > 0) svg.append(element('rect', { class: 'bar', x: 118, y: top + 3, width: Math.max(track * value / most, 4), height: 14, rx: 4 }))
    })
  })
}

function gateway(end) {
  const runs = []
  for (const sample of samples) {
    const last = runs.at(-1)
    if (last?.state === sample.gateway && sample.at - last.to < MINUTE) last.to = sample.at
    else runs.push({ state: sample.gateway, from: last && sample.at - last.to < MINUTE ? last.to : sample.at - 5_000, to: sample.at })
  }
  const ready = samples.filter((sample) => sample.gateway === 'ready').length
  draw(byId('chart-gateway'), samples.length ? `Gateway, ready ${percent.format(ready / samples.length)} of the time` : 'Gateway: not looked at yet', 50, (svg, width) => {
    const x = (at) => 40 + ((at - (end - HOUR)) / HOUR) * (width - 52)
    svg.append(element('rect', { class: 'track', x: 40, y: 4, width: width - 52, height: 18, rx: 4 }))
    for (const run of runs) {
      const from = Math.max(x(run.from), 40)
      svg.append(element('rect', { class: run.state, x: from, y: 4, width: Math.max(x(run.to) - from, 2), height: 18, rx: 3 }, element('title', {}, `${time(run.from, true)} to ${time(run.to, true)}: ${run.state}`)))
    }
    const step = (width > 800 ? 10 : 20) * MINUTE
    for (let at = Math.ceil((end - HOUR) / step) * step; at <= end; at += step) {
      if (x(at) > 52 && x(at) < width - 22) svg.append(element('text', { x: x(at), y: 40, 'text-anchor': 'middle' }, time(at)))
    }
  }, [['ready', 'ready'], ['connecting', 'connecting'], ['disconnected', 'disconnected']])
}

function rows() {
  const end = samples.at(-1)?.at ?? Date.now()
  byId('rows').replaceChildren(...group(5 * MINUTE, end).filter((each) => each.samples.length > 0).reverse().map((each) => {
    const { asked, good, slowest } = sum(each.samples)
    const last = each.samples.at(-1)
    const row = document.createElement('tr')
    const head = document.createElement('th')
    head.scope = 'row'
    head.textContent = time(Math.min(each.until, end))
    row.append(head)
    for (const text of [...OUTCOMES.map(([key]) => count.format(each.total[key])), asked ? percent.format(good / asked) : '–', slowest === null ? '–' : duration(slowest), last.gaps ?? '–', last.gateway]) row.insertCell().textContent = text
    return row
  }))
}

// Cuts the hour before a moment into parts that begin at full minutes of the clock.
function group(length, end) {
  const groups = []
  for (let until = Math.ceil((end - HOUR) / length) * length; until < end + length; until += length) groups.push({ until, samples: [], total: Object.fromEntries(OUTCOMES.map(([key]) => [key, 0])) })
  for (const sample of samples) {
    const found = groups.find((each) => sample.at <= each.until)
    if (!found) continue
    found.samples.push(sample)
    for (const [key] of OUTCOMES) found.total[key] += sample[key]
  }
  return groups
}

// Repeats were answered before; hints and what is left alone are no questions to the articles.
function sum(part) {
  const good = part.reduce((total, sample) => total + sample.answered + sample.repeated, 0)
  const asked = good + part.reduce((total, sample) => total + sample.missed, 0)
  const middle = part.map((sample) => sample.median).filter((value) => value !== undefined).sort((a, b) => a - b)
  return { asked, good, median: middle.length ? middle[Math.floor(middle.length / 2)] : null, slowest: largest(part.map((sample) => sample.slowest)) }
}

function largest(values) {
  const known = values.filter((value) => value !== undefined)
  return known.length ? Math.max(...known) : null
}

function whole(value) {
  return Number.isInteger(value) ? count.format(value) : ''
}

function duration(milliseconds) {
  if (milliseconds >= 1000) return `${+(milliseconds / 1000).toPrecision(2)} s`
  return milliseconds === 0 ? '0' : `${+milliseconds.toPrecision(2)} ms`
}

function span(seconds) {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1)
}
