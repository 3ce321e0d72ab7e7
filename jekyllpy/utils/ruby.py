"""Ruby's ``to_s`` and ``inspect`` for the Python values that stand for Ruby's.

nil is None, Hash is dict (any mapping), Array is list (any sequence but text), Time is an aware datetime, Date is date;
Integer, Float and String are int, float and str. Reference: Ruby 3.1.7 (numeric.c, string.c, hash.c, time.c), its
its library date 3.2.2.
