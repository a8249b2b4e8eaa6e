"""Small faults put into the code that must not have any, one at a time: do the tests find each?"""
