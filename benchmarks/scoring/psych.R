# The same job with scoreItems of the package psych. Arguments: the answers, the rules, and where scores go.
# The times cover the scoring alone, as in the other ways.
suppressPackageStartupMessages(library(psych))

files <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(files[1], check.names = FALSE)
rules <- read.csv(files[2])

started <- proc.time()[["elapsed"]]
items <- as.matrix(answers[, -1])
scales <- split(rules$item, factor(rules$scale, unique(rules$scale)))
# It warns of reliabilities that answers made up by chance cannot have; nobody asks for those here.
means <- suppressWarnings(scoreItems(
  scales, items, totals = FALSE, missing = TRUE, impute = "none", min = min(rules$low), max = max(rules$high)
))$scores
scores <- data.frame(id = answers$id)
for (scale in names(scales)) {
  names_of_items <- sub("^-", "", scales[[scale]])
  missing <- rowSums(is.na(items[, names_of_items]))
  may_miss <- rules$may_miss[rules$scale == scale][1]
  scores[[scale]] <- ifelse(missing <= may_miss, means[, scale] * length(names_of_items), NA)
}
scores$index <- scores$total * rules$index[1]
seconds <- proc.time()[["elapsed"]] - started

write.csv(scores, files[3], row.names = FALSE, na = "")
cat(seconds)
