import type { Language } from './language.ts';

/** Chinese. */
export const zh: Language = {
  code: 'zh',
  stopWords: [],
  byline: { markers: [], joiners: [], prepositions: [], roles: [], staff: [], sources: [], notes: [] },
  dates: { published: [], updated: [], am: [], pm: [] },
  keywordLabels: [],
  credit: {
    photo: [
      '图',
      '圖',
      '摄',
      '攝',
      '摄影',
      '攝影',
      '图片',
      '圖片',
      '图片来源',
      '圖片來源',
      '照片',
      '来源',
      '來源',
      '图源',
      '圖源',
      '圖／',
      '图/',
    ],
    illustration: ['示意图', '示意圖', '资料配图', '插图', '插圖'],
    archive: ['资料图', '资料图片', '資料照片', '資料照', '檔案照', '资料照片', '檔案圖片'],
    handout: ['提供', '供图', '翻攝', '翻摄'],
    graphic: ['制图', '製圖', '图表', '圖表'],
    video: ['视频', '影片', '视频截图', '影片截圖'],
  },
  boilerplate: { related: [], calls: [], furniture: [] },
  endMarks: [],
};
