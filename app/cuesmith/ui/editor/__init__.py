"""The list of cues, and the inspector of one."""
