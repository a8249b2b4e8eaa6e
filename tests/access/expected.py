"""What is decided for every route: who may open it. A route that is not on this list fails the matrix."""

from enum import Enum, auto

from wayfellow.sharing.section import Section


class Door(Enum):
    """Who finds something behind an address."""

    PUBLIC = auto()  # anybody, signed in or not
    SIGNED_IN = auto()  # anybody signed in
    SPACE = auto()  # whoever has a space, their own
    SAMS = auto()  # one of Sam's things: Sam alone
    CONNECTION = auto()  # Sam's connection with Jo, for Sam, as long as it is there
    COMPANION = auto()  # any peer worker or supporter
    TALK = auto()  # one of Sam's talks: Sam, and Jo while they walk together
    WORKER = auto()  # any peer worker
    TOGETHER = auto()  # about Noor, whose space Jo opened: Jo alone, whatever Sam shares
    WALKS = auto()  # about Sam, for a worker who walks with Sam
    LEAD = auto()  # service leads
    TEAM = auto()  # any peer worker, and service leads


Decided = Door | Section

DECIDED: dict[str, Decided] = {
    # web
    "web:front": Door.PUBLIC,
    "web:help": Door.PUBLIC,
    "web:look": Door.PUBLIC,
    "web:about": Door.PUBLIC,
    "web:away": Door.PUBLIC,
    "web:healthz": Door.PUBLIC,
    "web:robots": Door.PUBLIC,
    # people
    "account_login": Door.PUBLIC,
    "account_request_login_code": Door.PUBLIC,
    "account_confirm_login_code": Door.PUBLIC,
    "account_inactive": Door.PUBLIC,
    "account_signup": Door.PUBLIC,
    "account_logout": Door.PUBLIC,
    "people:sign_out": Door.PUBLIC,
    "people:leave_quickly": Door.PUBLIC,
    "people:me": Door.SIGNED_IN,
    "account_reauthenticate": Door.SIGNED_IN,
    "account_change_password": Door.SIGNED_IN,
    "account_set_password": Door.SIGNED_IN,
    # sharing
    "sharing:overview": Door.SPACE,
    "sharing:choose": Door.SPACE,
    "sharing:invite_supporter": Door.SPACE,
    "sharing:companion": Door.CONNECTION,
    "sharing:share": Door.CONNECTION,
    "sharing:take_back": Door.CONNECTION,
    "sharing:stop": Door.CONNECTION,
    "sharing:who_looked": Door.SPACE,
    "sharing:shared_with_me": Door.COMPANION,
    "joining:join": Door.PUBLIC,
    "joining:come_in": Door.PUBLIC,
    # goals
    "goals:list": Door.SPACE,
    "goals:add": Door.SPACE,
    "goals:begin": Door.SPACE,
    "goals:all_together": Door.SPACE,
    "goals:goal": Door.SAMS,
    "goals:change": Door.SAMS,
    "goals:turn": Door.SAMS,
    "goals:look_back": Door.SAMS,
    "goals:remove": Door.SAMS,
    "goals:confidence": Door.SAMS,
    "goals:confidence_chart": Door.SAMS,
    "goals:confidence_step": Door.SAMS,
    "goals:confidence_remove": Door.SAMS,
    "goals:levels": Door.SAMS,
    "goals:levels_remove": Door.SAMS,
    "goals:rate": Door.SAMS,
    "goals:rating_remove": Door.SAMS,
    "goals:begin_step": Door.SPACE,
    "goals:step_add": Door.SPACE,
    "goals:step_change": Door.SAMS,
    "goals:step_take": Door.SAMS,
    "goals:step_skip": Door.SAMS,
    "goals:step_move": Door.SAMS,
    "goals:step_remove": Door.SAMS,
    "goals:shared": Section.GOALS,
    # staying_well
    "staying_well:plan": Door.SPACE,
    "staying_well:add": Door.SPACE,
    "staying_well:add_anywhere": Door.SPACE,
    "staying_well:begin": Door.SPACE,
    "staying_well:arrange": Door.SPACE,
    "staying_well:paper": Door.SPACE,
    "staying_well:change": Door.SAMS,
    "staying_well:move": Door.SAMS,
    "staying_well:remove": Door.SAMS,
    "staying_well:versions": Door.SPACE,
    "staying_well:versions_remove": Door.SPACE,
    "staying_well:version": Door.SAMS,
    "staying_well:bring_back": Door.SAMS,
    "staying_well:version_remove": Door.SAMS,
    "staying_well:who_sees": Door.SPACE,
    "staying_well:parts": Door.CONNECTION,
    "staying_well:preview": Door.CONNECTION,
    # noticing is never shared: whoever has a space finds their own, and nobody else's has an address
    "staying_well:noticing": Door.SPACE,
    "staying_well:noticing_choose": Door.SPACE,
    "staying_well:noticing_tap": Door.SPACE,
    "staying_well:noticing_undo": Door.SPACE,
    "staying_well:noticing_put_away": Door.SPACE,
    "staying_well:noticing_pause": Door.SPACE,
    "staying_well:noticing_go_on": Door.SPACE,
    "staying_well:noticing_off": Door.SPACE,
    "staying_well:noticing_days": Door.SPACE,
    "staying_well:noticing_drawn": Door.SPACE,
    "staying_well:shared": Section.STAYING_WELL,
    # coping
    "coping:list": Door.SPACE,
    "coping:now": Door.SPACE,
    "coping:moments": Door.SPACE,
    "coping:ideas": Door.SPACE,
    "coping:borrow": Door.SPACE,
    "coping:try_idea": Door.SPACE,
    "coping:add": Door.SPACE,
    "coping:begin": Door.SPACE,
    "coping:change": Door.SAMS,
    "coping:rest": Door.SAMS,
    "coping:remove": Door.SAMS,
    "coping:try_it": Door.SAMS,
    "coping:try_remove": Door.SAMS,
    "coping:shared": Section.COPING,
    # routines
    "routines:list": Door.SPACE,
    "routines:add": Door.SPACE,
    "routines:change": Door.SAMS,
    "routines:remove": Door.SAMS,
    "routines:mark": Door.SAMS,
    "routines:routine": Door.SAMS,
    "routines:pause": Door.SAMS,
    "routines:go_on": Door.SAMS,
    "routines:week": Door.SPACE,
    "routines:begin": Door.SPACE,
    "routines:pause_all": Door.SPACE,
    "routines:go_on_all": Door.SPACE,
    "routines:calendar": Door.SPACE,
    "routines:calendar_off": Door.SPACE,
    "routines:letters": Door.SPACE,
    "routines:letters_stop": Door.SPACE,
    # Outside the sign-in: whoever has the secret in the address.
    "routines:feed": Door.PUBLIC,
    "routines:no_more_letters": Door.PUBLIC,
    "routines:shared": Section.ROUTINES,
    # learning
    "learning:list": Door.SPACE,
    "learning:begin": Door.SPACE,
    "learning:add": Door.SPACE,
    "learning:topic": Door.SIGNED_IN,
    "learning:draft": Door.SPACE,
    "learning:jargon": Door.SIGNED_IN,
    "learning:change": Door.SAMS,
    "learning:remove": Door.SAMS,
    "learning:settle": Door.SAMS,
    "learning:shared": Section.LEARNING,
    # conversations
    "conversations:list": Door.SIGNED_IN,
    "conversations:words": Door.SPACE,
    "conversations:plan": Door.SPACE,
    "conversations:plan_with": Door.WALKS,
    "conversations:talk": Door.TALK,
    "conversations:change": Door.TALK,
    "conversations:remove": Door.SAMS,
    "conversations:agenda_remove": Door.TALK,
    "conversations:opening": Door.TALK,
    "conversations:choose": Door.TALK,
    "conversations:notes": Door.TALK,
    "conversations:card": Door.TALK,
    "conversations:unfit": Door.TALK,
    "conversations:others": Door.TALK,
    "conversations:others_notes": Door.TALK,
    "conversations:draft": Door.TALK,
    "conversations:draft_notes": Door.TALK,
    "conversations:looking_back": Door.TALK,
    "conversations:line_remove": Door.TALK,
    "conversations:leave": Door.TALK,
    "conversations:place": Door.TALK,
    "conversations:keeping": Door.TALK,
    # reflections
    "reflections:list": Door.SPACE,
    "reflections:begin": Door.SPACE,
    "reflections:questionnaire": Door.SAMS,
    "reflections:questions": Door.SAMS,
    "reflections:question": Door.SAMS,
    "reflections:check": Door.SAMS,
    "reflections:draft": Door.SAMS,
    "reflections:result": Door.SAMS,
    "reflections:keep": Door.SAMS,
    "reflections:times": Door.SAMS,
    "reflections:side_by_side": Door.SAMS,
    "reflections:over_time": Door.SAMS,
    "reflections:remove": Door.SAMS,
    "reflections:shared": Section.MEASURES,
    "reflections:shared_result": Section.MEASURES,
    # journey
    "journey:home": Door.SPACE,
    "journey:write": Door.SPACE,
    "journey:hard_day": Door.SPACE,
    "journey:search": Door.SPACE,
    "journey:story": Door.SPACE,
    "journey:season": Door.SPACE,
    "journey:season_paper": Door.SPACE,
    "journey:waymark_add": Door.SPACE,
    "journey:waymark_change": Door.SAMS,
    "journey:waymark_remove": Door.SAMS,
    "journey:shared": Section.JOURNEY,
    # peer_work
    "peer_work:people": Door.WORKER,
    "peer_work:together": Door.WORKER,
    "peer_work:invite": Door.WORKER,
    "peer_work:person": Door.WALKS,
    "peer_work:claim_code": Door.TOGETHER,
    # service
    "service:team": Door.LEAD,
    "service:invite": Door.LEAD,
    "service:end_work": Door.LEAD,
    "service:words_that_fit": Door.TEAM,
    "service:words_about": Door.TEAM,
    "service:words_write": Door.TEAM,
    "service:words_write_one": Door.TEAM,
    "service:words_draft": Door.TEAM,
    "service:words_throw_away": Door.LEAD,  # this draft is the lead's own; a worker throws away only theirs
    "service:words_report": Door.TEAM,
    "service:words_report_file": Door.TEAM,
    "service:topics": Door.TEAM,
    "service:topic": Door.TEAM,
    "service:topic_version": Door.TEAM,
    "service:topic_write": Door.LEAD,
    "service:topic_change": Door.LEAD,
    "service:topic_throw_away": Door.LEAD,
    "service:topic_retire": Door.LEAD,
    "service:measures": Door.LEAD,
    "service:guide": Door.LEAD,
    "service:measure": Door.LEAD,
    "service:offer": Door.LEAD,
    "service:stop_offering": Door.LEAD,
    "service:load": Door.LEAD,
    "service:licence": Door.LEAD,
    "service:table": Door.LEAD,
    "service:draft": Door.LEAD,
    "service:pair": Door.LEAD,
    "service:leave_out": Door.LEAD,
    "service:turn_answers": Door.LEAD,
    "service:use": Door.LEAD,
    "service:throw_away": Door.LEAD,
    "service:words": Door.LEAD,
    "service:stop_using": Door.LEAD,
}
# A GET of these is open to the door above, and a POST is decided otherwise.
POST_DECIDED: dict[str, Decided] = {
    "learning:topic": Door.SPACE,  # anybody may read it; what one found in it is kept in one's own space
    "service:topic_version": Door.WORKER,  # the lead wrote this one, and somebody else says that it is shown
    "service:words_draft": Door.WORKER,  # the lead wrote this one, and a peer worker says that it is used
    "conversations:keeping": Door.SAMS,  # the worker sees the choice; the person makes it
    "conversations:agenda_remove": Door.SAMS,  # this item is Sam's own; a worker takes off only theirs
    "conversations:line_remove": Door.SAMS,  # this line is Sam's own; a worker takes out only theirs
}
