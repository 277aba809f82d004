"""What the user asks for; no toolkit, no third-party engine."""
