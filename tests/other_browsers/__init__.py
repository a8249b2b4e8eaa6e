"""What must hold in every browser, tried in a real Firefox and a real WebKit: `make browsers`."""
