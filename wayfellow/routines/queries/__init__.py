"""Reads of routines, of one's own calendar and letters. `looking` guards those by somebody else."""

from wayfellow.routines.queries.calendar import calendar_of as calendar_of
from wayfellow.routines.queries.calendar import feed_with as feed_with
from wayfellow.routines.queries.calendar import own_feed as own_feed
from wayfellow.routines.queries.days import RoutineWithWeek as RoutineWithWeek
from wayfellow.routines.queries.days import all_paused_since as all_paused_since
from wayfellow.routines.queries.days import by_part_of_day as by_part_of_day
from wayfellow.routines.queries.days import days_of as days_of
from wayfellow.routines.queries.days import is_something_open as is_something_open
from wayfellow.routines.queries.days import own_routine as own_routine
from wayfellow.routines.queries.days import routine_with_days as routine_with_days
from wayfellow.routines.queries.letters import due_letters as due_letters
from wayfellow.routines.queries.letters import is_link_of as is_link_of
from wayfellow.routines.queries.letters import letters_address as letters_address
from wayfellow.routines.queries.letters import link_code as link_code
from wayfellow.routines.queries.letters import own_letters as own_letters
from wayfellow.routines.queries.search import words_of_own as words_of_own
from wayfellow.routines.week import DayOfWeek as DayOfWeek
