"""Tools that change what cues say: hearing aids out, casing, slips, oaths, numbers, punctuation."""
