"""The window around the panels: menus, docks, notices, dialogs."""
