performance.mark('popup-filled');
