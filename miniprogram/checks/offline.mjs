import net from 'node:net'

/**
 * Imported first: from here on this process reaches no other machine. WeChat's tools ask a server of theirs for limits and lists, fall
 * back to what they bring along, and would wait for a time-out first where nothing answers.
 */
net.Socket.prototype.connect = function refuse() {
  process.nextTick(() => this.destroy(Object.assign(new Error('The checks never use the network.'), { code: 'ECONNREFUSED' })))
  return this
}
