/** The sample story that ships with Cutline, in each of its languages. Places, people and events are made up. */
export interface SampleStory {
  paper: string;
  section: string;
  headline: string;
  lead: string;
  place: string;
  byline: string;
  published: string;
  /** As the page shows it. */
  date: string;
  paragraphs: readonly string[];
  caption: string;
  credit: string;
  keywords: readonly string[];
}

export const stories: Readonly<Record<string, SampleStory>> = {
  en: {
    paper: 'The Wendmouth Courier',
    section: 'Harbour',
    headline: 'Old lighthouse at Wendmouth shines again after nine dark years',
    lead: 'The lamp that guided fishing boats for a century was lit on Saturday evening, with half the town on the quay.',
    place: 'Wendmouth',
    byline: 'By Ruth Alder',
    published: '2026-05-02T21:15:00+01:00',
    date: '2 May 2026, 21:15 BST',
    paragraphs: [
      'At ten past nine the harbour master, Elias Tarn, turned a brass key, and the beam swept over the bay for the first time since the storm that broke the lantern. The crowd on the quay counted the seconds between the flashes aloud.',
      'The work took two winters. Glaziers from the town cut each of the ninety-six prisms by hand, after drawings that a schoolteacher had found in the attic of the museum.',
      '“We did not want a copy that only looks old,” Ms Tarn-Whitlow, who led the repair, told the Courier. “It had to be seen from the same eleven miles.”',
      'From June the tower will be open to visitors on Sundays. The first boat that came home by its light was a mackerel boat, the Second Thought, with a crew of three.',
    ],
    caption: 'The lighthouse at Wendmouth on the evening on which its lamp was lit again.',
    credit: 'Photo: Jonas Pell/Courier',
    keywords: ['Wendmouth', 'lighthouse', 'harbour'],
  },
  vi: {
    paper: 'Báo Bến Lặng',
    section: 'Bến cảng',
    headline: 'Ngọn hải đăng cổ ở Bến Lặng sáng đèn trở lại sau chín năm',
    lead: 'Ngọn đèn từng dẫn lối cho tàu cá suốt một thế kỷ được thắp lại tối thứ Bảy, trước sự chứng kiến của nửa thị trấn.',
    place: 'Bến Lặng',
    byline: 'Thu Miên',
    published: '2026-05-02T21:15:00+07:00',
    date: 'Thứ Bảy, 02/05/2026 21:15 (GMT+7)',
    paragraphs: [
      'Lúc 21 giờ 10, ông Trần Hải Lưu, trưởng bến, xoay chiếc chìa khóa đồng, và luồng sáng quét ngang vịnh lần đầu tiên kể từ trận bão làm vỡ chụp đèn. Người dân trên cầu cảng cùng đếm to số giây giữa hai lần chớp.',
      'Việc sửa chữa kéo dài hai mùa đông. Thợ kính trong thị trấn mài tay từng lăng kính trong số 96 chiếc, theo bản vẽ mà một cô giáo tìm thấy trên gác xép của nhà trưởng niệm.',
      '“Chúng tôi không muốn một bản sao chỉ trông cho cũ. Đèn phải nhìn thấy được từ đúng mười một hải lý như xưa”, bà Lê Sóng Ngân, người phụ trách sửa chữa, cho biết.',
      'Từ tháng 6, tháp đèn sẽ mở cửa đón khách vào Chủ nhật. Con tàu đầu tiên trở về theo ánh đèn là một tàu câu cá thu với ba thuyền viên.',
    ],
    caption: 'Hải đăng Bến Lặng trong buổi tối đèn được thắp sáng trở lại.',
    credit: 'Ảnh: Quang Vịnh',
    keywords: ['Bến Lặng', 'hải đăng', 'bến cảng'],
  },
};
