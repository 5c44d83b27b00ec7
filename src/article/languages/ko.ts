import type { Language } from './language.ts';

/** Korean. */
export const ko: Language = {
  code: 'ko',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: ['사진', '사진 출처', '사진출처', '사진제공', '사진 제공', '출처', '촬영', '이미지'],
    illustration: ['일러스트', '삽화', '이미지 사진'],
    archive: ['자료사진', '자료 사진', '자료'],
    handout: ['제공'],
    graphic: ['그래픽', '인포그래픽', '지도'],
    video: ['영상', '동영상', '캡처'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
