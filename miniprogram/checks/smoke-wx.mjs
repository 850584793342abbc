/** The phone that the package believes to run on. */
const phone = {
  SDKVersion: '3.8.12',
  platform: 'ios',
  brand: 'Apple',
  model: 'iPhone',
  system: 'iOS 17',
  language: 'zh_CN',
  version: '8.0.50',
  pixelRatio: 2,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 20,
  host: { env: 'WeChat' },
  safeArea: { top: 20, left: 0, right: 390, bottom: 844, width: 390, height: 824 },
}

/** A stand-in for `wx`: answers what the framework asks before the first page, and writes every other call into `calls`. */
export function createWx(calls, home) {
  const answers = {
    canIUse: () => true,
    getStorageSync: () => '',
    getLaunchOptionsSync: () => ({ path: home, query: {} }),
    getEnterOptionsSync: () => ({ path: home, query: {} }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0123456789abcdef' } }),
    nextTick: work => setTimeout(work),
    navigateTo: ({ url }) => calls.push(`navigateTo ${url}`),
    request: ({ method, url }) => calls.push(`request ${method} ${url}`),
  }
  for (const name of ['getSystemInfoSync', 'getDeviceInfo', 'getAppBaseInfo', 'getWindowInfo']) answers[name] = () => phone
  const written = name => () => {
    calls.push(name)
  }
  return new Proxy(answers, { get: (known, name) => (known[name] ??= written(String(name))) })
}
