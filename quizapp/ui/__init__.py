"""The window: the only Qt. Pages call down and show what comes back; they speak to the main window by signals."""
