"""Words on paper: tagged PDFs, made in memory out of templates of ours."""

from wayfellow.web.documents.answer import download
from wayfellow.web.documents.setting import PAPERS, Paper, pdf

__all__ = ["PAPERS", "Paper", "download", "pdf"]
