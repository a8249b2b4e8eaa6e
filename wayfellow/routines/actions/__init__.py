"""Deeds on routines and their days, on the calendar and on letters: one function each."""

from wayfellow.routines.actions.calendar import close_calendar as close_calendar
from wayfellow.routines.actions.calendar import name_calendar as name_calendar
from wayfellow.routines.actions.calendar import open_calendar as open_calendar
from wayfellow.routines.actions.letters import ask_for_letters as ask_for_letters
from wayfellow.routines.actions.letters import stop_letters as stop_letters
from wayfellow.routines.actions.letters import stop_letters_by_link as stop_letters_by_link
from wayfellow.routines.actions.marks import go_on as go_on
from wayfellow.routines.actions.marks import mark_day as mark_day
from wayfellow.routines.actions.marks import pause as pause
from wayfellow.routines.actions.sending import send_reminders as send_reminders
from wayfellow.routines.actions.writing import add_routine as add_routine
from wayfellow.routines.actions.writing import change_routine as change_routine
from wayfellow.routines.actions.writing import remove_routine as remove_routine
from wayfellow.routines.moments import CalendarTitle as CalendarTitle  # lent to whoever comes in here
from wayfellow.routines.moments import MarkKind as MarkKind  # lent likewise
from wayfellow.routines.moments import PartOfDay as PartOfDay
from wayfellow.routines.rhythm import Rhythm as Rhythm
