// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_table_view.h"
#include "ui/report/share_views.h"
#include "ui/support/card.h"

class QTextBrowser;

namespace tonada::ui {

/** A table of the report under its title. */
class TableCard : public Card
{
    Q_OBJECT

public:
    TableCard(ReportTableView::Kind kind, const ReportTable& table, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    [[nodiscard]] ReportTableView& table() { return *m_table; }

private:
    ReportTableView* m_table;
};

/** A share plot with heading and caption; under the cross-hair the caption gives way to the point's values. */
class ShareCard : public Card
{
    Q_OBJECT

public:
    explicit ShareCard(const ShareContent& content, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    [[nodiscard]] SharePlot& plot() { return *m_plot; }

private:
    ShareContent m_content;
    SharePlot* m_plot;
};

/** A text with headings and tables, written in Markdown; as high as its content. */
class TextCard : public Card
{
    Q_OBJECT

public:
    explicit TextCard(const QString& heading, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setMarkdown(const QString& markdown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();

    QString m_markdown;
    QTextBrowser* m_text;
};

} // namespace tonada::ui
