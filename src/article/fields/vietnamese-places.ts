/**
 * Vietnam's provinces and large cities, of today and from before those of 2025 were joined: what stands before a lead there is a
 * place, though the text does not name it again.
 */
import { fold } from '../text.ts';

const NAMES = `An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước,
Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Lạt, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang,
Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu,
Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Nha Trang, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình,
Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế,
Tiền Giang, TP HCM, TPHCM, TP Hồ Chí Minh, Thành phố Hồ Chí Minh, Trà Vinh, Tuyên Quang, Vinh, Vĩnh Long, Vĩnh Phúc, Yên Bái`;

const known = new Set(NAMES.split(/,\s/).map(fold));

/** Returns whether the name, in small letters or capitals, is that of a province or large city of Vietnam. */
export function isVietnamesePlace(name: string): boolean {
  return known.has(fold(name));
}
