// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trust/live_run.h"

#include "core/live/live_analysis.h"

#include "models/noises/noises.h"

namespace tonada::trust {
namespace {

class Moments final : public LiveAnalysis::ColumnSink
{
public:
    void follow(const LiveAnalysis& analysis) { m_analysis = &analysis; }
    void onColumn(const FeatureColumn& column) noexcept override
    {
        m_moments.push_back({static_cast<double>(m_analysis->position()) / noises::kSampleRate, column.state,
                             column.verdict.state});
    }
    [[nodiscard]] std::vector<LiveMoment> take() { return std::move(m_moments); }

private:
    const LiveAnalysis* m_analysis = nullptr;
    std::vector<LiveMoment> m_moments;
};

} // namespace

std::vector<LiveMoment> runLive(std::span<const float> samples,
                                const std::shared_ptr<const Classifier>& model,
                                const VerdictSettings& settings)
{
    Moments moments;
    LiveAnalysis analysis(moments);
    moments.follow(analysis);
    LiveModel live(model);
    analysis.swapModel(live);
    analysis.setVerdictSettings(settings);
    analysis.begin(noises::kSampleRate, 0, 0);
    analysis.accept(samples);
    analysis.flush();
    return moments.take();
}

} // namespace tonada::trust
