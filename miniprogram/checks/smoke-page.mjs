import { MiniProgramEnv, glassEasel } from 'glass-easel-miniprogram-adapter'
import { createWx } from './smoke-wx.mjs'

/** Runs in the browser: brings the package of `window.weapp` up as WeChat would, as far as its first page needs it. */
const { home, scripts, configurations, templates } = window.weapp

/** What the package asked of WeChat, in order, for the test to read. */
window.calls = []
window.wx = createWx(window.calls, home)
window.global = window

const environment = new MiniProgramEnv()
const code = environment.createCodeSpace('', true)
// uni-app gives handlers of events as plain methods.
code.getComponentSpace().updateComponentOptions({ useMethodCallerListeners: true })

/** Whose script is running: WeChat's global functions belong to the file that calls them. */
let running = {}
for (const name of ['Component', 'Behavior', 'Page']) window[name] = options => running[name](options)
let app
window.App = options => {
  app = options
}
window.getApp = () => app
window.getCurrentPages = () => []

const loaded = new Map()

/** `require` of CommonJS among the files of the package. */
function load(file) {
  if (loaded.has(file)) return loaded.get(file).exports
  if (!(file in scripts)) throw new Error(`The package has no ${file}`)
  const module = { exports: {} }
  loaded.set(file, module)
  new Function('require', 'module', 'exports', scripts[file])(target => start(beside(file, target)), module, module.exports)
  return module.exports
}

function beside(file, target) {
  const parts = target.startsWith('/') ? [] : file.split('/').slice(0, -1)
  for (const part of target.replace(/^\//, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  const found = parts.join('/')
  return found.endsWith('.js') ? found : `${found}.js`
}

/** A script of a page or component runs inside its own environment, any other one as it is. */
function start(file) {
  const component = file.slice(0, -3)
  if (!(component in configurations) || loaded.has(file)) return load(file)
  const before = running
  let exported
  code.componentEnv(component, its => {
    running = its
    exported = load(file)
  })
  running = before
  return exported
}

function startApp() {
  code.componentEnv('__app', its => {
    running = its
    load('app.js')
  })
  app?.onLaunch?.({ path: home, query: {} })
}

function showHome() {
  const backend = new glassEasel.CurrentWindowBackendContext()
  backend.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.defaultPrevented() ? 1 : 0
  })
  const root = environment.associateBackend(backend).createRoot('view', code, home)
  root.attach(document.body, document.getElementById('app'))
  const page = root.get()
  for (const moment of ['onLoad', 'onShow', 'onReady']) page[moment]?.({})
}

const generated = (0, eval)(templates)
for (const [component, configuration] of Object.entries(configurations)) {
  code.addComponentStaticConfig(component, configuration)
  code.addCompiledTemplate(component, { groupList: generated, content: generated[component] })
}
startApp()
for (const component of Object.keys(configurations)) start(`${component}.js`)
showHome()
window.ready = true
