const length = 6

/** What is wrong with a PIN she chose; empty when it will do. Easy ones are refused: the abuser tries those first. */
export function pinProblem(pin: string, again: string): string {
  if (!/^[0-9]{6}$/.test(pin)) return `密码要 ${length} 位数字。`
  if (isEasy(pin)) return '这个太好猜了，换一个别人想不到的。不要用生日。'
  return pin === again ? '' : '两次写的不一样，请再写一遍。'
}

/** All the same, counting up or down, or one pair over and over. */
export function isEasy(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0))
  const even = steps.every(step => step === steps[0])
  return (even && Math.abs(steps[0] ?? 0) <= 1) || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)
}
