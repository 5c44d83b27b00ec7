/** An invented story for tests of the text: each sentence is a paragraph's worth, and ends as a paragraph does. */
export const FERRY: readonly string[] = [
  'The ferry to Skerrow sailed at dawn for the first time since the storm, and half the island stood on the quay.',
  'Harbour master Ilse Tarrant said the channel had been swept twice, and that the last of the wreck was gone.',
  'For eleven days the island had lived on what two fishing boats could carry, bread and post before all else.',
  'The night sailings are to resume on Monday, with one crew for both boats until the winter timetable begins.',
  'A hearing on the pay of the crews, put off by the weather, is now planned for the first week of December.',
  'Until then the post goes by plane, as it did in the winter of 1963, when the ice closed the harbour for a month.',
  'The old boat goes to the museum of Tarn, which has asked for her since her last sister ship was broken up there.',
];
