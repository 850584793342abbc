import '@platform'
import { createSSRApp } from 'vue'
import App from './App.vue'
import { startBrowser } from '@/safety/browser'

export function createApp() {
  const app = createSSRApp(App)
  startBrowser()
  return { app }
}
