/** The placeholder of a story that is still being read: bars where its fields will be. */
export function Reading() {
  return (
    <div class="reading" aria-hidden="true">
      {['30%', '95%', '70%', '100%', '100%', '55%'].map((width, index) => (
        <span key={width + String(index)} style={{ inlineSize: width }} />
      ))}
    </div>
  );
}
