"""What the three sandbox services share: state, handlers, the HTTP side, faults and webhook deliveries."""
