// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_cards.h"

#include "ui/support/markdown_text.h"

#include <QTextBrowser>
#include <QVBoxLayout>

#include <cmath>

namespace tonada::ui {

TableCard::TableCard(ReportTableView::Kind kind, const ReportTable& table, QWidget* parent)
    : Card(table.title, parent)
    , m_table(new ReportTableView(kind, this))
{
    m_table->setTable(table);
    body().setContentsMargins(spacing::kSmall, 0, spacing::kSmall, spacing::kMedium);
    body().addWidget(m_table, kind == ReportTableView::Kind::Sortable ? 1 : 0);
}

void TableCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_table->setTheme(theme);
}

ShareCard::ShareCard(const ShareContent& content, QWidget* parent)
    : Card(content.heading, parent)
    , m_content(content)
    , m_plot(new SharePlot(this))
{
    m_plot->setView(content.view);
    m_plot->setAccessibleName(content.heading);
    m_plot->setAccessibleDescription(content.inWords);
    setCaption(content.caption);
    body().setContentsMargins(spacing::kCardPadding, 0, spacing::kCardPadding, spacing::kMedium);
    body().addWidget(m_plot, 1);
    connect(m_plot, &SharePlot::pointPointed, this,
            [this](int index) { setCaption(index < 0 ? m_content.caption : m_content.readOuts.at(index)); });
}

void ShareCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_plot->setTheme(theme);
}

TextCard::TextCard(const QString& heading, QWidget* parent)
    : Card(heading, parent)
    , m_text(new QTextBrowser(this))
{
    m_text->setOpenExternalLinks(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(0);
    m_text->viewport()->setAutoFillBackground(false);
    body().addWidget(m_text);
}

void TextCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    setMarkdown(m_markdown);
}

void TextCard::setMarkdown(const QString& markdown)
{
    m_markdown = markdown;
    showMarkdown(*m_text, markdown, currentTheme());
    fitHeight();
}

void TextCard::fitHeight()
{
    m_text->document()->setTextWidth(m_text->viewport()->width());
    m_text->setFixedHeight(static_cast<int>(std::ceil(m_text->document()->size().height())) + spacing::kUnit);
}

void TextCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    m_text->setFixedWidth(width() - 2 * spacing::kCardPadding);
    fitHeight();
}

} // namespace tonada::ui
