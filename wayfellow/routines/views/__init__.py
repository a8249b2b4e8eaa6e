"""Pages of my days: read, form, one deed, answer."""

from wayfellow.routines.views.calendar import calendar as calendar
from wayfellow.routines.views.calendar import calendar_off as calendar_off
from wayfellow.routines.views.calendar import feed as feed
from wayfellow.routines.views.days import days as days
from wayfellow.routines.views.days import routine as routine
from wayfellow.routines.views.days import shared_days as shared_days
from wayfellow.routines.views.days import week as week
from wayfellow.routines.views.letters import letters as letters
from wayfellow.routines.views.letters import letters_stop as letters_stop
from wayfellow.routines.views.letters import no_more_letters as no_more_letters
from wayfellow.routines.views.marks import go_on as go_on
from wayfellow.routines.views.marks import go_on_all as go_on_all
from wayfellow.routines.views.marks import mark as mark
from wayfellow.routines.views.marks import pause as pause
from wayfellow.routines.views.marks import pause_all as pause_all
from wayfellow.routines.views.writing import add as add
from wayfellow.routines.views.writing import begin as begin
from wayfellow.routines.views.writing import change as change
from wayfellow.routines.views.writing import remove as remove
