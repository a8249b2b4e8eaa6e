"""Coming back in together with a peer worker: it stands here, for only who walks along may help."""
