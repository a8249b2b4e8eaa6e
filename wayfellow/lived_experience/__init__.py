"""Something of a peer worker’s own story: written ahead, offered beside what somebody else wrote."""
