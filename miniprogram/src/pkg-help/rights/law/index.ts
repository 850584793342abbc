import { children } from './children'
import { family } from './family'
import { person } from './person'
import { property } from './property'
import { work } from './work'

/**
 * What the law says on a topic of the catalogue, by its code, in plain words. Written from the texts themselves: 妇女权益保障法 (2022), 反家庭暴力法,
 * 河南省反家庭暴力条例 (2022), 民法典, 未成年人保护法 (2024), 法律援助法. The articles are the catalogue's, and named here where the catalogue's do not reach.
 */
export const law: Readonly<Record<string, readonly string[]>> = { ...person, ...work, ...property, ...family, ...children }
