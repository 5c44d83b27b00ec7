/**
 * Vietnam's provinces and cities of their rank, since 2025: what stands before a lead there is a place, though the text does not
 * name it again. Those from before would be as many again, and stories mostly name theirs.
 */
import { fold } from '../../text/text.ts';

const NAMES = `An Giang, Bắc Ninh, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đăk Lăk, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Nội,
Hà Tĩnh, Hải Phòng, Huế, Hưng Yên, Khánh Hòa, Khánh Hoà, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Nghệ An, Ninh Bình, Phú Thọ, Quảng Ngãi,
Quảng Ninh, Quảng Trị, Sơn La, Tây Ninh, Thái Nguyên, Thanh Hóa, Thanh Hoá, TPHCM, TP Hồ Chí Minh, Tuyên Quang, Vĩnh Long`;

const known = new Set(NAMES.split(/,\s/).map(fold));

/** Returns whether the name, in small letters or capitals, is that of a province of Vietnam or a city of that rank. */
export function isVietnamesePlace(name: string): boolean {
  return known.has(fold(name));
}
