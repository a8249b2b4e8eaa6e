"""What is decided for every column that may lead to a person: does the row go with them, or what stays."""

from typing import Final

# A link to a person. What belongs to them goes with them; these are links to somebody else.
LINKS: Final = {
    "people.WayBack.helped_by": "emptied: the person who came back in still has their way",
    "people.WayBack.agreed_by": "emptied: the same",
    "people.Invitation.invited_by": "emptied: a code holds no words, and is for somebody else",
    "people.Invitation.about": "goes: a code for a space that is gone opens nothing",
    "sharing.Connection.companion": "goes: nobody is there to walk with",
    "sharing.WaitingForWorker.suggested": "emptied: somebody still waits",
    "sharing.KeptAway.companion": "goes: nobody is there to be kept away",
    "staying_well.PartsShared.companion": "goes: nobody is there to see them",
    "conversations.Conversation.companion": "emptied: the talk is the person's",
    "peer_work.TimeProposal.companion": "goes: nobody is there to hear an answer",
    "peer_work.Cover.companion": "goes: the same",
    "peer_work.Cover.colleague": "goes: nobody is there to walk along",
    "peer_work.Ending.companion": "emptied where a goodbye was said, which is the person's; else it goes",
}
# An id without a link that may be somebody's, and the row stays. It is nobody's id from then on.
STAYS: Final = {
    "foundation.Look.looker_id": "whoever was looked at has a right to know, also later",
    "coping.ServiceIdea.written_by_id": "the service's text",
    "coping.ServiceIdea.reviewed_by_id": "the same",
    "learning.ServiceTopic.written_by_id": "the same",
    "learning.ServiceTopic.reviewed_by_id": "the same",
    "reflections.ServiceDeck.written_by_id": "the same",
    "reflections.ServiceDeck.reviewed_by_id": "the same",
    "reflections.ServiceWording.made_by_id": "the same",
    "reflections.ServiceWording.reviewed_by_id": "the same",
    "reflections.StatedLicence.stated_by_id": "what the service stated",
    "reflections.MeasureOnOffer.offered_by_id": "what the service offers",
    "evaluation.ResearchExport.asked_by_id": "that it took two people",
    "evaluation.ResearchExport.approved_by_id": "the same",
    "reflections.Questionnaire.filled_in_by_id": "it is the person's; somebody beside them pressed",
    "reflections.Line.author_id": "what was said together is part of the person's talk",
    "reflections.Line.typed_by_id": "the same",
    "conversations.AgendaItem.added_by_id": "the same",
    "conversations.Takeaway.made_by_id": "the same",
    "peer_work.Goodbye.said_by_id": "a goodbye belongs to the person whom it was said to",
}
# An id that may be somebody's, and the row goes.
GOES: Final = {
    "keys.PersonKey.person_id": "first of all",
    "lived_experience.OfferedSnippet.told_by_id": "their own story, wherever they laid it",
}
# Ids of other things than people.
OF_NO_PERSON: Final = {
    "keys.PersonKey.service_id": "a service",
    "lived_experience.OfferedSnippet.beside": "a thing of the same space",
    "goals.Goal.from_talk": "a talk of the same space",
    "goals.Step.from_talk": "the same",
    "staying_well.PlanEntry.from_talk": "the same",
    "coping.CopingStrategy.from_talk": "the same",
    "routines.Routine.from_talk": "the same",
    "learning.TopicToLearn.from_talk": "the same",
    "reflections.Questionnaire.from_talk": "the same",
    "reflections.Line.talk": "the same",
    "reflections.CardInTalk.talk": "the same",
    "conversations.Takeaway.line_id": "a line of the same talk",
    "conversations.Takeaway.thing_id": "a thing of the same space",
    "peer_work.TimeProposal.talk_id": "a talk of the same space",
    "peer_work.Ending.talk_id": "the same",
    "coping.ServiceIdea.key": "a text in all its versions",
    "learning.ServiceTopic.key": "the same",
    "reflections.ServiceDeck.key": "the same",
    "evaluation.CountedPerson.contributor": "a number at random; only the person's own receipt knows it",
    "evaluation.CountedTalk.contributor": "the same",
    "evaluation.CountedItem.contributor": "the same",
    "evaluation.CountedChange.contributor": "the same",
    "evaluation.CountedGoal.contributor": "the same",
    "evaluation.CountedUse.contributor": "the same",
}
