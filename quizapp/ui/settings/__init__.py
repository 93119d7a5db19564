"""What the person can choose, on one page: each choice is in force at once and can be taken back."""
