// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/model_metadata.h"

#include "core/util/error.h"

#include <cmath>
#include <string_view>

namespace tonada {
namespace {
constexpr const char* kOurs = "tonada.";
constexpr const char* kFormat = "tonada.format";
constexpr const char* kFeatures = "tonada.features";
constexpr const char* kLabels = "tonada.labels";
constexpr const char* kCalibration = "tonada.calibration";
constexpr const char* kNovelty = "tonada.novelty";
constexpr const char* kTraining = "tonada.training";
constexpr const char* kCard = "tonada.card";
constexpr const char* kSynthetic = "synthetic"; // in tonada.training
constexpr const char* kThisFormat = "1";

class MetadataReader
{
public:
    MetadataReader(const ModelMetadata& metadata, const std::filesystem::path& path)
        : m_metadata(metadata)
        , m_path(path)
    { }

    [[nodiscard]] bool has(const char* key) const { return m_metadata.count(key) != 0; }

    [[nodiscard]] const std::string& text(const char* key) const
    {
        const auto found = m_metadata.find(key);
        if (found == m_metadata.end())
            throw damaged(key, "is missing");
        return found->second;
    }

    [[nodiscard]] nlohmann::json json(const char* key) const
    {
        auto value = nlohmann::json::parse(text(key), nullptr, false);
        if (value.is_discarded())
            throw damaged(key, "is not JSON");
        return value;
    }

    template <typename T>
    [[nodiscard]] T get(const char* key) const
    {
        try {
            return json(key).get<T>();
        } catch (const nlohmann::json::exception&) {
            throw damaged(key, "lacks a member or has one of another type");
        }
    }

    [[nodiscard]] Error damaged(const char* key, const std::string& why) const
    {
        return Error(ErrorCode::ModelDamaged, {m_path.string(), std::string(key) + ' ' + why});
    }
    [[nodiscard]] Error unsupported(const std::string& found, const std::string& expected) const
    {
        return Error(ErrorCode::ModelUnsupported, {m_path.string(), found, expected});
    }

private:
    const ModelMetadata& m_metadata;
    const std::filesystem::path& m_path;
};

void requireSameFeatures(const nlohmann::json& found, const MfccConfig& expected,
                         const MetadataReader& reader, const std::filesystem::path& path)
{
    const nlohmann::json wanted = expected;
    for (const auto& [name, value] : wanted.items()) {
        if (!found.is_object() || !found.contains(name))
            throw reader.damaged(kFeatures, "does not say " + name);
        if (found.at(name) != value)
            throw Error(ErrorCode::ModelFeatures, {path.string(), name, found.at(name).dump(), value.dump()});
    }
}

/** Labels of another accent are welcome; Argentinian in the first place would turn every verdict round. */
void requireUsableLabels(const std::array<std::string, 2>& labels, const MetadataReader& reader)
{
    if (labels[0].empty() || labels[1].empty() || labels[0] == labels[1]
        || labels[0] == ModelInfo{}.labels[1])
        throw reader.unsupported("the labels \"" + labels[0] + "\" and \"" + labels[1] + '"',
                                 "\"Other\" and \"Argentinian\", in this order");
}

void requireUsable(const Calibration& calibration, const MetadataReader& reader)
{
    const bool band = calibration.undecidedLow >= 0 && calibration.undecidedLow <= calibration.undecidedHigh
        && calibration.undecidedHigh <= 1;
    if (!(calibration.temperature > 0) || !std::isfinite(calibration.temperature)
        || !std::isfinite(calibration.priorShift) || !(calibration.prior > 0) || !(calibration.prior < 1)
        || !band)
        throw reader.damaged(kCalibration, "has a value out of range");
}

/** The card's first heading. */
std::string titleOf(std::string_view card)
{
    constexpr std::string_view kHeading = "# ";
    if (card.substr(0, kHeading.size()) != kHeading)
        return {};
    card.remove_prefix(kHeading.size());
    return std::string(card.substr(0, card.find('\n')));
}

bool isTrue(const nlohmann::json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

/** Paths and speakers' names in it may not be UTF-8. */
std::string dumped(const nlohmann::json& json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}
} // namespace

ModelMetadata toMetadata(const ModelInfo& info)
{
    auto training = info.training.is_object() ? info.training : nlohmann::json::object();
    training["version"] = TONADA_VERSION;
    training[kSynthetic] = info.demoVoicesOnly;
    ModelMetadata metadata{{kFormat, kThisFormat},
                           {kFeatures, nlohmann::json(info.features).dump()},
                           {kLabels, nlohmann::json(info.labels).dump()},
                           {kTraining, dumped(training)},
                           {kCard, info.card}};
    if (info.calibration)
        metadata[kCalibration] = nlohmann::json(*info.calibration).dump();
    if (info.novelty)
        metadata[kNovelty] = nlohmann::json(*info.novelty).dump();
    return metadata;
}

ModelInfo fromMetadata(const ModelMetadata& metadata, const MfccConfig& expected,
                       const std::filesystem::path& path)
{
    const MetadataReader reader(metadata, path);
    ModelInfo info;
    info.name = path.stem().string();
    info.features = expected;
    if (metadata.lower_bound(kOurs) == metadata.end()
        || metadata.lower_bound(kOurs)->first.rfind(kOurs, 0) != 0)
        return info;
    if (reader.text(kFormat) != kThisFormat)
        throw reader.unsupported("tonada.format " + reader.text(kFormat), kThisFormat);
    requireSameFeatures(reader.json(kFeatures), expected, reader, path);
    info.labels = reader.get<std::array<std::string, 2>>(kLabels);
    requireUsableLabels(info.labels, reader);
    if (reader.has(kCalibration)) {
        info.calibration = reader.get<Calibration>(kCalibration);
        requireUsable(*info.calibration, reader);
    }
    if (reader.has(kNovelty)) {
        info.novelty = reader.get<Novelty>(kNovelty);
        if (!info.novelty->isUsable())
            throw reader.damaged(kNovelty, "has lists whose sizes do not fit, or a value out of range");
    }
    info.training = reader.json(kTraining);
    info.demoVoicesOnly = isTrue(info.training, kSynthetic);
    info.card = reader.text(kCard);
    if (auto title = titleOf(info.card); !title.empty())
        info.name = std::move(title);
    return info;
}

} // namespace tonada
