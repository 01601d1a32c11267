// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dsp/mfcc_config.h"

#include "core/util/error.h"

#include <nlohmann/json.hpp>
#include <sstream>

namespace tonada {
namespace {

template <typename T>
void require(bool valid, const char* parameter, T value, const char* expected)
{
    if (valid)
        return;
    std::ostringstream text;
    text << value;
    throw Error(ErrorCode::InvalidArgument, {parameter, text.str(), expected});
}

bool hasSmallFactorsOnly(int n)
{
    for (const int factor : {2, 3, 5}) {
        while (n % factor == 0)
            n /= factor;
    }
    return n == 1;
}

} // namespace

void MfccConfig::validate() const
{
    require(sampleRate >= 1000 && sampleRate <= 768000, "sampleRate", sampleRate, "1000 to 768000 Hz");
    require(nFft >= 16 && nFft <= 65536 && nFft % 2 == 0 && hasSmallFactorsOnly(nFft), "nFft", nFft,
            "an even number from 16 to 65536 with no prime factors but 2, 3 and 5");
    require(hopLength >= 1 && hopLength <= nFft, "hopLength", hopLength, "1 to nFft samples");
    require(nMels >= 1 && nMels <= 1024, "nMels", nMels, "1 to 1024 bands");
    require(fMax > 0.0 && fMax <= sampleRate / 2.0, "fMax", fMax, "at most half the sample rate, in Hz");
    require(fMin >= 0.0 && fMin < fMax, "fMin", fMin, "0 Hz or more, below fMax");
    require(topDb > 0.0 && topDb <= 1000.0, "topDb", topDb, "a positive number of dB");
    require(nMfcc >= 1 && nMfcc <= nMels, "nMfcc", nMfcc, "1 to nMels coefficients");
    require(windowSamples >= nFft && windowSamples <= 60 * sampleRate, "windowSamples", windowSamples,
            "nFft samples to one minute");
}

void to_json(nlohmann::json& json, const MfccConfig& config)
{
    json = {
        {"sampleRate", config.sampleRate}, {"nFft", config.nFft},   {"hopLength", config.hopLength},
        {"nMels", config.nMels},           {"fMin", config.fMin},   {"fMax", config.fMax},
        {"topDb", config.topDb},           {"nMfcc", config.nMfcc}, {"windowSamples", config.windowSamples}};
}

void from_json(const nlohmann::json& json, MfccConfig& config)
{
    json.at("sampleRate").get_to(config.sampleRate);
    json.at("nFft").get_to(config.nFft);
    json.at("hopLength").get_to(config.hopLength);
    json.at("nMels").get_to(config.nMels);
    json.at("fMin").get_to(config.fMin);
    json.at("fMax").get_to(config.fMax);
    json.at("topDb").get_to(config.topDb);
    json.at("nMfcc").get_to(config.nMfcc);
    json.at("windowSamples").get_to(config.windowSamples);
}

} // namespace tonada
